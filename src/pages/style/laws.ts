/** Two laws side by side. */
export const LAWS = `
.bigs{grid-template-columns:repeat(auto-fill,minmax(min(100%,9.6rem),1fr))}
.names{display:grid;gap:.1rem;color:var(--soft);font-size:.95rem}
.answer p{margin:0 0 .6rem}
.key{display:flex;flex-wrap:wrap;gap:.3rem 1.6rem;font-size:.9rem;margin:.8rem 0 1.4rem}
mark{background:var(--now);color:inherit;padding:.06em 0;box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark u{text-decoration:underline 2px var(--accent);text-underline-offset:.22em}
mark.formula{background:var(--none-bg)}
mark.formula u{text-decoration:underline 2px dotted var(--none)}
.pn{font-size:.7em;line-height:0;font-weight:650;margin-right:.15em;scroll-margin-top:4rem}
.pn a{color:var(--accent);text-decoration:none;padding:.2em .15em}.pn a:hover{text-decoration:underline}
.pn:target{background:var(--accent)}.pn:target a{color:var(--paper)}
.beside{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.6rem 2.6rem;border-top:1px solid var(--rule);padding:1.2rem 0}
.beside>div{display:grid;gap:1.4rem;align-content:start;grid-template-columns:minmax(0,1fr)}
.law h3{margin:0;font-size:1.1rem}
.law header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;align-items:baseline;margin-bottom:.4rem}
.law header i{flex-basis:100%;text-transform:none;letter-spacing:0}
.text{white-space:pre-line;font-size:.95rem;line-height:1.6}
.law:target h3{color:var(--accent)}
details{border-top:1px solid var(--rule);padding:.7rem 0;font-size:.92rem}
details summary{cursor:pointer;color:var(--soft)}
details .law{margin:1rem 0 0;max-width:44rem}
.also{font-size:.88rem;color:var(--soft)}
.method-text{max-width:52rem;font-size:.92rem}
@media (max-width:44rem){.beside{grid-template-columns:minmax(0,1fr)}.beside>div+div{border-left:3px solid var(--rule);padding-left:.9rem;margin-top:.4rem}}
@media print{mark{background:none}details:not([open])>*{display:block}}`;
