/** The same on paper, A4: light, without what only a screen can do, and with the addresses that links lead to. */
export const PRINT = `
@page{size:A4;margin:16mm 15mm 18mm;@bottom-right{content:counter(page);font:9pt system-ui,sans-serif;color:#444}}
@media print{:root{color-scheme:light;--paper:#fff;--raised:#fff;--ink:#000;--soft:#444;--rule:#bbb}
html{font-size:10.5pt}body{-webkit-print-color-adjust:exact;print-color-adjust:exact}
nav,.skip,dialog,#weigh,.mast+*>div>.aside{display:none}main,.closing{max-width:none;padding:0}
h1{font-size:28pt;margin-top:0}.mast{margin-top:0;padding-top:1rem}
.n,a{text-decoration:none}main>section{margin-top:1.4rem;padding-top:1.2rem}
#answer{grid-template-columns:minmax(0,2fr) minmax(0,1fr);gap:1rem 2rem}
.scroll{overflow:visible}.brief,.cells{min-width:0}.brief th:first-child{width:12rem}.cells{font-size:.85rem}.cells th:first-child{width:7rem}.cells .v{padding:.4rem .5rem}.cells .is-unknown{background:none;outline:1px dashed var(--rule)}.cells,.strip{break-inside:avoid}
thead{display:table-header-group}.chart,.why,.reason,.big,.map,.lines li,.why>ul li,.events li,.holes dl>div,.sources article,tr{break-inside:avoid}
h2,h3,h4,caption,.intro,.strip{break-after:avoid}.told,.intro{break-inside:avoid}
.grid{grid-template-columns:repeat(auto-fit,minmax(8rem,1fr))}
.out:after{content:" (" attr(href) ")";font-size:.8em;color:var(--soft);overflow-wrap:anywhere}
#explanations{break-before:page}.explained{margin-top:1.4rem}.explained,.why,.reason,.lines,.method,.sources dl,.holes article{font-size:8pt;line-height:1.4}
.reasons,.holes,.sources,.method{grid-template-columns:repeat(2,minmax(0,1fr));gap:.8rem 1.4rem}.why{padding:.5rem 0;gap:.3rem 1.4rem;grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.why .result{font-size:11pt;display:inline}}`;
