/** What cannot be seen, the method, the sources. */
export const ENDS = `
.holes,.sources{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:1.6rem 2.2rem;margin-top:1.2rem}
.holes h3,.sources h3{margin:0 0 .3rem}
.holes article,.sources article{border-top:1px solid var(--ink);padding-top:.6rem;font-size:.92rem}
.holes .unknown{font-weight:600;margin:0 0 .4rem}
.holes dl>div{margin:.6rem 0}.holes dt{line-height:1.4}
.holes dd{font-size:.82rem;line-height:1.7;color:var(--soft);padding-left:.8rem}.holes dd a,.nothing a{display:inline-block;min-height:1.55rem}
.holes .all{grid-column:1/-1}.holes .all dl{columns:21rem;column-gap:2.2rem}.holes .all dl>div{break-inside:avoid;margin:0;padding:.3rem 0}
.method{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:1.2rem 2.2rem;font-size:.92rem}
.method dt{font-weight:650}
.sources h3{font-size:1.02rem}
.sources dl{display:grid;grid-template-columns:auto 1fr;gap:.15rem .9rem;font-size:.85rem}
.sources dt{color:var(--soft)}
.closing{border-top:1px solid var(--rule);margin-top:3rem;padding-top:1rem;padding-bottom:3rem;font-size:.85rem;color:var(--soft)}`;
