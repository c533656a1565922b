/** The same on paper. */
export const PRINT = `
@media print{:root{--paper:#fff;--raised:#fff;--ink:#000;--soft:#444;--rule:#bbb}
html{font-size:10.5pt}nav,.skip,.why footer{display:none}main,.closing{max-width:none;padding:0}
.n,a{text-decoration:none}main>section{margin-top:1.2rem;padding-top:1rem}
.scroll{overflow:visible}.chart,.why,.reason,.big,tr{break-inside:avoid}h2,h3,h4{break-after:avoid}
.out:after{content:" (" attr(href) ")";font-size:.8em;color:var(--soft)}
#explanations{break-before:page}.why,.reason{font-size:.75rem}}`;
