/** The overall index, and the sliders that weigh it. */
export const WEIGHTS = `
.index tbody tr:first-child>*{border:0;padding-bottom:.3rem}
.index tbody+tbody tr:first-child>*{border-top:1px solid var(--rule)}
.index tbody tr:last-child>td{border-bottom:0}.index tbody:last-child tr:last-child>td{border-bottom:1px solid var(--rule)}
.index td[colspan="4"]{color:var(--soft);font-size:.86rem;padding-top:0;padding-bottom:.7rem}
.index td[colspan="4"] a{text-decoration-color:var(--soft)}
.index thead th{white-space:normal}.index .all{background:var(--raised)}
#weigh{margin:1.6rem 0 0;border:1px solid var(--rule);background:var(--paper);padding:0 1rem}
#weigh>summary{cursor:pointer;font-weight:650;padding:.7rem 0}
#weigh>p{padding-bottom:.7rem}#weigh>div{padding-bottom:1rem}
#weigh summary:focus-visible,#weigh input:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
#weigh fieldset{border:0;border-top:1px solid var(--rule);margin:1rem 0;padding:.4rem 0 0;min-width:0}
#weigh legend{padding:0 .6rem 0 0;font-weight:650;font-size:.9rem}
.sliders{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr));gap:.5rem 2rem}
.sliders li{display:grid;grid-template-columns:1fr 3ch;column-gap:.8rem;align-items:center}
.sliders label{grid-area:1/1;font-weight:600}.sliders small{grid-area:1/1/2/3;justify-self:end}
.sliders input{grid-area:2/1;width:100%;min-height:1.6rem;margin:0;accent-color:var(--accent);cursor:pointer}
.sliders b{grid-area:2/2;text-align:right;font-weight:400;font-variant-numeric:tabular-nums}
#weigh button{margin-top:.7rem}
#weigh td[colspan="3"]{text-align:left;white-space:normal}
#weigh .said{display:block;font-weight:600;max-width:44rem}`;
