/** An article with its statements. */
export const CHECK = `
.is-yes{--v:var(--closer);--vb:var(--closer-bg)}.is-no{--v:var(--farther);--vb:var(--farther-bg)}
.is-part{--v:var(--mixed);--vb:var(--mixed-bg)}.is-open{--v:var(--none);--vb:var(--none-bg)}
.verdicts{display:flex;flex-wrap:wrap;gap:.4rem .6rem;margin:1.2rem 0 0;font-size:.92rem}
.verdicts li{background:var(--vb);color:var(--v);padding:.25rem .7rem;border-radius:2px}
.verdicts b{font-variant-numeric:tabular-nums}
.para{max-width:44rem}
.para>p{font-size:1.02rem;line-height:1.7;margin:.7rem 0}
mark{background:var(--vb);color:inherit;padding:.06em 0;border-bottom:2px solid var(--v);box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark.is-open{border-bottom-style:dotted}
.no{font-size:.68em;line-height:0;font-weight:650;margin:0 .15em 0 .1em;scroll-margin-top:4rem;white-space:nowrap}
.no a{color:var(--v);text-decoration:none;padding:.2em}.no a:hover{text-decoration:underline}
.no:target a{background:var(--v);color:var(--paper)}
.card{border-left:4px solid var(--v);background:var(--raised);padding:.8rem 1rem .4rem;margin:.8rem 0;font-size:.92rem;scroll-margin-top:1rem}
.card:target{outline:2px solid var(--v)}
.card h3{margin:0;font-size:1rem;display:flex;gap:.7em;align-items:baseline;font-family:inherit;letter-spacing:0}
.card h3 a{min-width:1.4em}
.verdict{color:var(--v);font-weight:650}
.card blockquote{margin:.35rem 0;font-family:"Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif",Georgia,serif;font-size:1.05rem}
.card blockquote:before{content:open-quote}.card blockquote:after{content:close-quote}
.card .by{color:var(--soft);font-size:.86rem}
.card .right{font-weight:600}
.reasons-list{margin:.4rem 0;display:grid;gap:.25rem}
.card .scroll{margin:.5rem 0}
.sides{font-size:.86rem}
.sides td small{display:block}.verdicts li span{margin:0 .15em}
.sides td,.sides th{padding:.3rem .8rem .3rem 0}
.card details{border-top:1px solid var(--rule);padding:.45rem 0;font-size:.88rem}
.card summary{cursor:pointer;color:var(--soft)}
.card dl{display:grid;gap:.2rem;margin:.5rem 0}
.card dl>div{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.8rem}
.card dt{color:var(--soft)}
@media (min-width:68rem){.para.has{max-width:none;display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 2.6rem;align-items:start}
.para.has>p{position:sticky;top:1rem}}
@media screen and (max-width:44rem){.card{padding-right:.7rem}.card .scroll{margin-right:-.7rem;padding-right:.7rem}}
@media print{.para.has{display:block}.para.has>p{position:static}.card{break-inside:avoid;background:none}mark{background:none}.card details{display:none}}`;
