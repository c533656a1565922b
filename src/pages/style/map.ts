/** The map. Sizes within it are in its own units, of which it is 960 wide. */
export const MAP = `
.map{margin:1.8rem 0 0;display:grid;grid-template-columns:minmax(0,46rem) minmax(0,1fr);gap:1rem 2rem;align-items:end}
@media (max-width:64rem){.map{grid-template-columns:minmax(0,1fr)}}
.map svg{display:block;width:100%;height:auto}
.map>div{border:1px solid var(--rule)}
.map .land{fill:var(--land)}.map .borders{fill:none;stroke:var(--paper);stroke-width:1.2}
.map .hub{fill:var(--hub);stroke:var(--paper);stroke-width:1.2}
.map [class^=p-]{stroke:var(--ink);stroke-width:1;stroke-linejoin:round}
.map .p-closer{fill:var(--closer-map)}.map .p-farther{fill:var(--farther-map)}.map .p-mixed{fill:var(--mixed-map)}
.map .p-no-clear-change{fill:var(--paper)}.map .p-unknown{fill:var(--none-bg);stroke-dasharray:4 3}
.map text{fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:3;stroke-linejoin:round}
.map use{color:var(--ink)}
.map .name{font-size:18px;font-weight:650}.map .of-hub{font-weight:400;letter-spacing:.06em}
.map .lead{stroke:var(--ink);stroke-width:1;fill:none}.map circle.lead{fill:var(--ink)}
.map .narrow{display:none}
.map figcaption{font-size:.82rem;color:var(--soft)}
.map figcaption p{margin:.7rem 0 0}
.map ul{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem}
.map li{display:flex;gap:.5em;align-items:center;color:var(--ink)}.map li svg{width:1.6em}`;
