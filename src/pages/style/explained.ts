/** Where each number comes from, at the end of the page and in place. */
export const EXPLAINED = `
.reasons{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:1.6rem 2.2rem;margin-top:1.2rem}
.reasons h4{margin:0 0 .3rem}
.reason{font-size:.88rem;border-top:1px solid var(--rule);padding-top:.5rem}
.reason .v{margin:0;font-weight:650}
.reason li{margin:.2rem 0;line-height:1.4}.reason li a{text-decoration:none}.reason li a:hover{text-decoration:underline}
.reason small{display:block}
.command{font-size:.85rem}.command code{background:var(--raised);padding:.2rem .5rem;border-radius:2px}
.explained{margin-top:3rem;font-size:.92rem}.explained>p{max-width:52rem}.explained h3 a{text-decoration:none}
.why{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:.6rem 2.4rem;border-top:1px solid var(--rule);padding:1rem .6rem;margin-top:.6rem;font-size:.85rem;line-height:1.5}
.why p{margin:0 0 .5rem}
.why h3 small,.why h4 small{font-weight:400;margin-left:.3em}
.why .result{font-size:1.35rem;line-height:1.2}
.why .result small{font:400 .8rem/1.3 system-ui,sans-serif;margin-left:.6em}
.why code,.lines code{color:var(--soft)}
.other{margin-left:.6em}
.why>ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr));gap:.7rem 1.6rem;align-content:start}
.why>ul small{display:block;color:inherit;font-size:.94em;border-left:2px solid var(--rule);padding-left:.7rem}
.lines{font-size:.85rem;line-height:1.45;margin-top:.6rem;border-top:1px solid var(--rule)}
.lines li{padding:.35rem 0;border-bottom:1px solid var(--rule)}
:target{scroll-margin-top:1rem}
.why:target,.reason:target,.lines>:target,.method>:target,.holes :target,.sources :target{background:var(--raised);box-shadow:0 0 0 .7rem var(--raised),-.9rem 0 0 .1rem var(--accent)}
.explained:target>h3{color:var(--accent)}
@media (max-width:60rem){.why{grid-template-columns:1fr}}
dialog{position:fixed;inset:auto 0 0;margin:0;width:100%;max-width:none;max-height:75vh;overflow:auto;padding:0 1.25rem 1rem;border:0;border-top:3px solid var(--ink);background:var(--paper);color:var(--ink);outline:1px solid var(--rule);box-shadow:0 .4rem 2.4rem #0005;font-size:.92rem;line-height:1.5}
dialog::backdrop{background:#0001}
dialog header{position:sticky;top:0;display:flex;justify-content:space-between;gap:1rem;align-items:start;background:var(--paper);padding:.9rem 0 .4rem;z-index:1}
dialog h2{font-size:1.15rem;margin:0}dialog h3{font:650 1rem/1.3 system-ui,sans-serif;letter-spacing:0;margin:0}
dialog h2:focus{outline:0}
dialog h2:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
button{font:inherit;font-size:.9rem;color:inherit;background:none;border:1px solid var(--rule);border-radius:3px;padding:.2rem .7rem;min-height:1.9rem;cursor:pointer;white-space:nowrap}
button:hover{color:var(--accent);border-color:currentColor}
button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
dialog .why{grid-template-columns:1fr;padding:0;margin:0 0 1rem;border:0}dialog .why+p{border-top:1px solid var(--rule);padding-top:.8rem}
dialog .lines,dialog li{border:0}dialog li{list-style:none}
dialog footer{font-size:.85rem;margin-top:.9rem}
@media (min-width:44rem){dialog{width:36rem;inset:auto}}`;
