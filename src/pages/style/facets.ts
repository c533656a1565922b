/** What stands out, and the sections of facets with their charts. */
export const FACETS = `
.bigs{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,12.4rem),1fr));gap:1.4rem 1.5rem;margin:1rem 0}
.big{border-top:3px solid currentColor;padding-top:.6rem}
.big h4,.big-values,.big-score{color:var(--ink)}
.big-who{font-weight:650;margin:0;display:flex;gap:.4em;align-items:center}
.big h4{font-weight:400;font-size:.95rem}.big h4 a{text-decoration:none}
.big-values{font-size:1.6rem;line-height:1.2;margin:.45rem 0 .25rem}
.big-values small{display:block;font-size:1rem;font-weight:400}
.big-values .n{text-decoration:none}
.big-score{font-size:.88rem}.big-score>a{font-weight:650}
.big-score>span{color:var(--soft);display:block}.big-score .n{text-decoration:none}
.against{margin:.6rem 0}.against li{margin:.3rem 0}.against li .n{text-decoration:none;display:flex;gap:.5em}.against li .i{margin-top:.28em}
.pairs td{min-width:7.5rem}
.strip{display:flex;flex-wrap:wrap;gap:.2rem 1.8rem;font-size:.92rem;margin:.6rem 0 0}
.strip li{display:flex;gap:.5em;align-items:baseline}
.strip span:first-child{font-weight:600}
.measure{margin-top:2.6rem}.measure h3{margin:0}.measure h3 a{text-decoration:none}
.multiples{margin:1.2rem 0 0}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.8rem,1fr));gap:1.2rem 1.1rem;max-width:calc(var(--n)*16rem)}
.chart{text-decoration:none;display:block;color:var(--ink);font-size:.88rem}
.chart:hover .chart-name{text-decoration:underline}
.chart-name{display:flex;gap:.4em;align-items:center;font-weight:650;margin:0 0 .2rem}
.chart svg:not(.i){display:block;width:100%;height:auto}
.empty{color:var(--soft)}.empty div{border:1px dashed var(--rule);border-radius:3px;padding:.6rem .7rem;font-size:.82rem;font-style:italic}.empty div p{margin:0 0 .3rem}
.key{display:block;font-size:.75rem;line-height:1.35;color:var(--soft)}.key>span{display:block}
.key i{display:inline-block;width:1.6em;border-top:2px solid var(--line-a);vertical-align:.3em}
.key .line-1 i{border-color:var(--line-b);border-top-style:dashed}.key .line-2 i{border-color:var(--line-c);border-top-style:dotted}
.multiples figcaption{font-size:.8rem;color:var(--soft);margin-top:.7rem}.multiples figcaption .n{text-decoration:none}`;
