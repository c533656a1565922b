/** What stands out, and the sections of facets with their charts. */
export const FACETS = `
.bigs{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,12.4rem),1fr));gap:1.4rem 1.5rem;margin:1rem 0}
.big{border-top:3px solid currentColor;padding-top:.6rem}
.big h3,.big h4,.big>p:not([class]),.big-values,.big-score{color:var(--ink)}
.big-who{font-weight:650;margin:0;display:flex;gap:.4em;align-items:center}
.big h3,.big h4{font-family:inherit;font-weight:400;font-size:.95rem;letter-spacing:0;margin:0}.big h3 a,.big h4 a{text-decoration:none}
.big-values{font-size:1.6rem;line-height:1.2;margin:.45rem 0 .25rem}
.big-values small{display:block;font-size:1rem;font-weight:400}
.big-values .n{text-decoration:none}
.big-score{font-size:.88rem}.big-score>a{font-weight:650}
.big-score>span{color:var(--soft);display:block}.big-score .n{text-decoration:none}
.against{margin:.6rem 0}.against li{margin:.3rem 0}.against li .n{text-decoration:none;display:flex;gap:.5em}.against li .i{margin-top:.28em}
.pairs td{min-width:7.5rem}
.signs{grid-column:1/-1;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1.2rem 2.4rem;max-width:64rem}
.signs h2{font:650 1rem/1.3 system-ui,sans-serif;letter-spacing:0;display:flex;gap:.45em;align-items:center;margin:0 0 .2rem}
.signs h2 small{color:inherit;font-weight:400}
.signs .big-values{font-size:1.9rem}.signs .big-values small{display:inline;font-size:1.2rem}
.signs .big-score{display:flex;flex-wrap:wrap;gap:0 1rem}
.told{font:400 clamp(1.05rem,1rem + .25vw,1.2rem)/1.55 "Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua","Noto Serif",Georgia,serif;max-width:44rem;margin:1rem 0 0;text-wrap:pretty}
.told.none{color:var(--soft);font-style:italic}
.strip{display:flex;flex-wrap:wrap;gap:.2rem 1.8rem;font-size:.92rem;margin:.6rem 0 0}
.strip li{display:flex;gap:.5em;align-items:baseline}
.strip span:first-child{font-weight:600}
.measure{margin-top:2.6rem}.measure h3{margin:0}.measure h3 a{text-decoration:none}
.multiples{margin:1.2rem 0 0}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.8rem,1fr));gap:1.2rem 1.1rem;max-width:calc(var(--n)*16rem)}
.chart{text-decoration:none;display:block;color:var(--ink);font-size:.88rem}
.chart:hover .chart-name{text-decoration:underline}
.chart-name{display:flex;gap:.4em;align-items:center;font-weight:650;margin:0 0 .2rem}
.chart svg:not(.i){display:block;width:100%;height:auto;stroke-linejoin:round;stroke-linecap:round;paint-order:stroke}
.key{display:block;font-size:.75rem;line-height:1.35;color:var(--soft)}.key>span{display:block}
.key i{display:inline-block;width:1.6em;border-top:2px solid var(--line-a);vertical-align:.3em}
.key .line-1 i{border-color:var(--line-b);border-top-style:dashed}.key .line-2 i{border-color:var(--line-c);border-top-style:dotted}
.multiples figcaption{font-size:.8rem;color:var(--soft);margin-top:.7rem}.multiples figcaption .n{text-decoration:none}
.spark{display:block;width:5rem;height:1.25rem;overflow:visible}.spark path{fill:none;stroke:var(--soft);stroke-width:1.4;stroke-linejoin:round}.spark circle{fill:var(--ink)}
.events{margin-top:1rem;columns:26rem;column-gap:2.6rem;font-size:.88rem;line-height:1.5}
.events li{break-inside:avoid;padding:.5rem 0;border-top:1px solid var(--rule)}
.events li>span:first-child,.events small{display:block;color:var(--soft)}`;
