/** Type, links, and the frame of the page. */
export const TEXT = `
*{box-sizing:border-box}
html{font:400 17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;
-webkit-text-size-adjust:100%;scroll-padding-top:1.5rem;overflow-wrap:anywhere}
body{margin:0;background:var(--paper);color:var(--ink)}
main,.closing{max-width:74rem;margin:0 auto;padding:0 1.25rem}
h1,h2,h3,.answer,.big-values,.result{font-family:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua","Noto Serif",Georgia,serif;
font-weight:600;letter-spacing:-.01em;text-wrap:balance}
h1{font-size:clamp(2rem,1.2rem + 3.4vw,3.6rem);line-height:1.08;margin:.4rem 0 .8rem;max-width:22ch;letter-spacing:-.02em}
h2{font-size:clamp(1.5rem,1.2rem + 1vw,2.05rem);line-height:1.15;margin:0 0 .4rem}
h3{font-size:1.25rem;line-height:1.25;margin:2.4rem 0 .3rem}
h4{font-size:1rem;line-height:1.3;margin:0}
p{margin:.4rem 0}
a{color:inherit;text-decoration-color:var(--rule);text-decoration-thickness:1px;text-underline-offset:.2em}
a:hover{color:var(--accent);text-decoration-color:currentColor}
a:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.n{text-decoration-style:dotted;text-decoration-color:var(--soft);font-variant-numeric:tabular-nums lining-nums}
h1 .n,caption .n,th .n,td .n,.deck .n{text-decoration:none}
h1 .n:hover,caption .n:hover,th .n:hover,td .n:hover,.deck .n:hover{text-decoration:underline}
small{font-size:.82rem;color:var(--soft)}
code{font:.82em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono",monospace}
ul,ol,dl,dd,figure{margin:0;padding:0}
ul,ol{list-style:none}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--ink);color:var(--paper);padding:.5rem 1rem;z-index:9}
.shapes{position:absolute}
.i{width:1em;height:1em;flex:none;stroke-width:2.2;vertical-align:-.12em}
i{font-style:normal}i:not(.key i){font-size:.74rem;font-weight:650;letter-spacing:.04em;text-transform:uppercase;color:var(--soft)}
.intro,.aside{color:var(--soft);max-width:44rem}
.aside{font-size:.9rem}
main>section{border-top:1px solid var(--rule);padding:2.6rem 0 1rem;margin-top:2.6rem}
#answer{border:0;padding:0;margin:0;display:grid;grid-template-columns:minmax(0,44rem) minmax(0,1fr);gap:1rem 4rem}
@media (max-width:64rem){#answer{grid-template-columns:1fr}}`;
