/** Goods that travel through third countries. */
export const REROUTES = `
:root{--flow:var(--accent)}
.answer p{margin:0 0 .6rem}
.flows svg{min-width:36rem;width:100%;max-width:62rem;height:auto}
.flows .halo,.course text{paint-order:stroke;stroke:var(--paper);stroke-width:3px}
.rows th small{display:block;font-weight:400;color:var(--soft)}
.card{border-top:2px solid var(--ink);padding:1.2rem 0 1.8rem;max-width:62rem}
.card h3{margin:0;font-size:1.15rem}.card .names{color:var(--soft);font-size:.92rem;margin:.1rem 0 .4rem}
.card .big-values{font-size:1.5rem;margin:.3rem 0}
.courses{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:1rem 1.6rem;margin:1rem 0}
.course{margin:0}.course svg{width:100%;height:auto}.course figcaption{font-size:.88rem}.course small{color:var(--soft)}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:0 2rem}
.card h4{margin:1rem 0 .3rem;font-size:.95rem}.card ul{margin:0;padding-left:1.1rem;font-size:.92rem}
.tests .not-available{color:var(--soft)}.tests .failed b{color:var(--farther)}.tests .passed b{color:var(--closer)}
.repeat{font-size:.85rem;overflow-wrap:anywhere}
@media print{.card{break-inside:avoid}}`;
