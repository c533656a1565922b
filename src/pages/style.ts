/** Colours by what they mean. Every pair of text and ground has at least the contrast of WCAG 2.2 AA. */
const COLOURS = `
:root{color-scheme:light dark;
--paper:#fcfbf8;--raised:#f4f1ea;--ink:#1c1b19;--soft:#5b5750;--rule:#dcd7cc;--grid:#e4dfd5;
--accent:#2a4d8f;--closer:#0b6470;--farther:#a1420d;--mixed:#6b3f86;--none:#5b5750;
--closer-bg:#e1f0f0;--farther-bg:#fbe9dd;--mixed-bg:#f1e8f5;--none-bg:#f4f1ea;
--line-a:#1c1b19;--line-b:#2a4d8f;--line-c:#5b5750;--band:#e9e3d4;--now:#e8edf6}
@media (prefers-color-scheme:dark){:root{
--paper:#161718;--raised:#202224;--ink:#ece9e2;--soft:#aaa59b;--rule:#3a3c3e;--grid:#323436;
--accent:#9dbdf5;--closer:#72c9d2;--farther:#f0a06a;--mixed:#cda6e0;--none:#aaa59b;
--closer-bg:#16313a;--farther-bg:#3a2517;--mixed-bg:#33253c;--none-bg:#202224;
--line-a:#ece9e2;--line-b:#9dbdf5;--line-c:#aaa59b;--band:#302f2a;--now:#242c3a}}`;

const TEXT = `
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
.tag{font-size:.74rem;font-weight:650;letter-spacing:.04em;text-transform:uppercase;color:var(--soft)}
.intro,.aside{color:var(--soft);max-width:44rem}
.aside{font-size:.9rem}
main>section{border-top:1px solid var(--rule);padding:2.6rem 0 1rem;margin-top:2.6rem}
#answer{border:0;padding:0;margin:0;display:grid;grid-template-columns:minmax(0,44rem) minmax(0,1fr);gap:1rem 4rem}
@media (max-width:64rem){#answer{grid-template-columns:1fr}}`;

const LEAD = `
.mast{padding-top:2.2rem;border-top:4px solid var(--ink);margin-top:1.2rem}
.kicker{font-size:.85rem;color:var(--soft)}
.kicker b{color:var(--accent);margin-right:.5em}
.deck{color:var(--soft);font-size:1rem}
.answer{font-weight:400;font-size:clamp(1.12rem,1rem + .55vw,1.4rem);line-height:1.5;max-width:44rem;letter-spacing:0;text-wrap:pretty;margin:1.4rem 0 1rem}
.tally{align-self:start;margin-top:1.6rem;font-size:.95rem;max-width:18rem;border-top:1px solid var(--rule)}
.tally li{border-bottom:1px solid var(--rule)}
.tally .n{display:flex;gap:.6em;align-items:center;padding:.34rem 0;text-decoration:none}
.tally b{font-size:1.3rem;line-height:1;min-width:1.6ch;text-align:right;font-weight:600}
nav{margin-top:1.6rem;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);font-size:.9rem}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.4rem;padding:.3rem 0}
nav a{display:inline-block;padding:.3rem 0;text-decoration:none}
nav a:hover{text-decoration:underline}
nav+section{border-top:0!important;margin-top:0!important}`;

const TABLES = `
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:.92rem;line-height:1.35;overflow-wrap:normal}
caption{text-align:left;font-size:.8rem;color:var(--soft);padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .7rem .45rem 0}
th:last-child,td:last-child{padding-right:.3rem}
thead th{font-size:.8rem;font-weight:600;color:var(--soft);border-bottom:1px solid var(--ink);vertical-align:bottom;white-space:nowrap}
tbody th{font-weight:600}
tbody tr:last-child>*,tbody th[scope=rowgroup]{border-bottom:1px solid var(--rule)}
.r{text-align:right;font-variant-numeric:tabular-nums lining-nums;white-space:nowrap}
td small{display:block;white-space:normal}
.now{font-weight:650}
.rows tbody td:nth-last-child(1){white-space:nowrap}
.rows td{min-width:4.2rem}
.rows td,.rows th{padding-right:1.1rem}
.hole,.hole .n{color:var(--soft);font-style:italic}
.brief{min-width:calc(13rem + var(--n)*5.6rem);table-layout:fixed}
.brief th:first-child{width:18rem;padding-right:1.1rem}
.brief tbody th{font-weight:400}.brief th small{display:block;font-weight:400}
.brief th a{text-decoration:none}.brief th a:hover{text-decoration:underline}
.brief b{font-weight:600;color:var(--ink)}
.brief .v-closer small,.brief .v-farther small{color:inherit}.brief small .i{margin-right:.3em}
.brief .hole[colspan] .n{display:block}
.nothing{margin:.8rem 0;font-size:.92rem}
.index tbody tr:first-child>*{border:0;padding-bottom:0}
.index tbody tr:last-child td{color:var(--soft);font-size:.86rem;padding-bottom:.8rem}
.index tbody tr:last-child a{text-decoration-color:var(--soft)}
.index thead th{white-space:normal}.index .all{background:var(--raised)}
.hub th,.hub td{color:var(--soft);font-weight:400;border-bottom:1px solid var(--rule)}
.v{display:inline-flex;gap:.45em;align-items:baseline;text-decoration:none}
.v .i{position:relative;top:.12em}
.v-closer{color:var(--closer)}.v-farther{color:var(--farther)}.v-mixed{color:var(--mixed)}
.v-no-clear-change,.v-unknown,.v-context{color:var(--none)}
.cells{font-size:1rem;table-layout:fixed;min-width:34rem;border-spacing:3px}
.cells tbody tr>*{border:0!important}
.cells thead th{font-size:.95rem;color:var(--ink)}
.cells th:first-child{width:9.5rem}
.cells tbody th{vertical-align:middle}
.cells td{padding:0;background:var(--none-bg)}
.cells .is-closer{background-color:var(--closer-bg)}.cells .is-farther{background-color:var(--farther-bg)}.cells .is-mixed{background-color:var(--mixed-bg)}
.cells .is-unknown{background:repeating-linear-gradient(135deg,var(--none-bg) 0 1px,var(--paper) 1px 7px)}
.cells .v{display:flex;padding:.6rem .8rem;font-weight:650}
.cells .v-no-clear-change,.cells .v-unknown{font-weight:400}
.cells .v:hover{color:var(--accent);text-decoration:underline}
.cells small{display:block;color:inherit;font-weight:400}`;

const PARTS = `
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
.multiples figcaption{font-size:.8rem;color:var(--soft);margin-top:.7rem}.multiples figcaption .n{text-decoration:none}
.holes,.sources,.reasons{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:1.6rem 2.2rem;margin-top:1.2rem}
.holes h3,.sources h3,.reasons h4{margin:0 0 .3rem}
.holes article,.sources article{border-top:1px solid var(--ink);padding-top:.6rem;font-size:.92rem}
.holes .unknown{font-weight:600;margin:0 0 .4rem}
.holes dl>div{margin:.6rem 0}.holes dt{line-height:1.4}
.holes dd{font-size:.82rem;color:var(--soft);padding-left:.8rem}
.holes .all{grid-column:1/-1}.holes .all dl{columns:21rem;column-gap:2.2rem}.holes .all dl>div{break-inside:avoid;margin:0;padding:.3rem 0}
.method{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:1.2rem 2.2rem;font-size:.92rem}
.method dt{font-weight:650}
.sources h3{font-size:1.02rem}
.sources dl{display:grid;grid-template-columns:auto 1fr;gap:.15rem .9rem;font-size:.85rem}
.sources dt{color:var(--soft)}
.reason{font-size:.88rem;border-top:1px solid var(--rule);padding-top:.5rem}
.reason .v{margin:0;font-weight:650}
.reason li{margin:.15rem 0;color:var(--ink)}.reason li .i{margin-top:.25em}.reason li a{text-decoration:none;display:flex;gap:.45em}
.reason small{display:block;padding-left:1.45em}
.explained{margin-top:3rem;font-size:.92rem}.explained>p{max-width:52rem}
.why{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:.6rem 2.4rem;border-top:1px solid var(--rule);padding:1rem .6rem;margin-top:.6rem;font-size:.85rem;line-height:1.5}
.why p{margin:0 0 .5rem}
.why header{display:flex;justify-content:space-between;gap:1rem;align-items:baseline;margin-bottom:.5rem}
.why h4 small{display:block;font-weight:400}
.why .result small{display:block;font:400 .8rem/1.3 system-ui,sans-serif}
.why .result{white-space:nowrap;font-size:1.35rem;line-height:1.2;text-align:right}
.other{margin-left:.6em}
.why footer{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.3rem 1rem;margin-top:.7rem}
.why footer code{background:var(--raised);padding:.1rem .4rem;border-radius:2px}
.why:target footer code{background:var(--paper)}
.parts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr));gap:.9rem 1.6rem}.parts p{margin:0}
.figures{border-left:2px solid var(--rule);padding-left:.7rem;font-size:.94em}
.figures li{margin:.1rem 0}.figures span{white-space:nowrap}.file{color:var(--soft);display:flex;flex-wrap:wrap;gap:0 .7rem}
:target{scroll-margin-top:1rem}
.why:target,.reason:target,.lines>:target,.method>:target,.holes :target,.sources :target{background:var(--raised);box-shadow:0 0 0 .7rem var(--raised),-.9rem 0 0 .1rem var(--accent)}
.lines{font-size:.85rem;line-height:1.45;margin-top:.6rem;border-top:1px solid var(--rule)}
.lines li{padding:.35rem 0;border-bottom:1px solid var(--rule)}
.lines code{color:var(--soft)}.lines .other{margin-left:0;margin-right:.5em}
.made>p{margin:.6rem 0 0}
.explained:target>h3{color:var(--accent)}
.closing{border-top:1px solid var(--rule);margin-top:3rem;padding-top:1rem;padding-bottom:3rem;font-size:.85rem;color:var(--soft)}
@media (max-width:60rem){.why{grid-template-columns:1fr}}
@media (max-width:44rem){html{font-size:16px}main>section{padding-top:1.7rem;margin-top:1.8rem}
.scroll{margin-right:-1.25rem;padding-right:1.25rem}
.rows{font-size:.86rem}
.brief{font-size:.86rem}.brief th:first-child{width:9rem}
.rows tbody th:first-child,.rows thead th:first-child,.brief tbody th:first-child,.brief thead th:first-child{position:sticky;left:0;background:var(--paper);z-index:1;padding-right:.8rem}
.cells{min-width:calc(6.5rem + var(--n)*5rem);font-size:.86rem}
.cells th:first-child{width:6.5rem}.cells thead th{font-size:.86rem}
.cells .v{flex-direction:column;gap:.1rem;padding:.45rem .5rem}.cells small{display:none}}`;

const PRINT = `
@media print{:root{--paper:#fff;--raised:#fff;--ink:#000;--soft:#444;--rule:#bbb}
html{font-size:10.5pt}nav,.skip,.why footer{display:none}main,.closing{max-width:none;padding:0}
.n,a{text-decoration:none}main>section{margin-top:1.2rem;padding-top:1rem}
.scroll{overflow:visible}.chart,.why,.reason,.big,tr{break-inside:avoid}h2,h3,h4{break-after:avoid}
.out:after{content:" (" attr(href) ")";font-size:.8em;color:var(--soft)}
#explanations{break-before:page}.why,.reason{font-size:.75rem}}`;

const LAWS = `
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
.law .tag{flex-basis:100%;text-transform:none;letter-spacing:0}
.text{white-space:pre-line;font-size:.95rem;line-height:1.6}
.law:target h3{color:var(--accent)}
details{border-top:1px solid var(--rule);padding:.7rem 0;font-size:.92rem}
details summary{cursor:pointer;color:var(--soft)}
details .law{margin:1rem 0 0;max-width:44rem}
.also{font-size:.88rem;color:var(--soft)}
.method-text{max-width:52rem;font-size:.92rem}
@media (max-width:44rem){.beside{grid-template-columns:minmax(0,1fr)}.beside>div+div{border-left:3px solid var(--rule);padding-left:.9rem;margin-top:.4rem}}
@media print{mark{background:none}details:not([open])>*{display:block}}`;

/** The style sheet of the page: no fonts, pictures or addresses of anywhere else. */
export const STYLE = [COLOURS, TEXT, LEAD, TABLES, PARTS, PRINT].join("").trim();

/** The same, for two laws side by side. */
export const LAWS_STYLE = [COLOURS, TEXT, LEAD, TABLES, PARTS, LAWS, PRINT].join("").trim();
