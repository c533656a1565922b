/** Tables, and the cells of verdicts. */
export const TABLES = `
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:.92rem;line-height:1.35;overflow-wrap:normal}
caption{text-align:left;font-size:.8rem;color:var(--soft);padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .7rem .45rem 0}
th:last-child,td:last-child{padding-right:.3rem}
thead th{font-size:.8rem;font-weight:600;color:var(--soft);border-bottom:1px solid var(--ink);vertical-align:bottom;white-space:nowrap}
tbody th{font-weight:600}
tbody tr:last-child>*,tbody th[scope=rowgroup]{border-bottom:1px solid var(--rule)}
.r{text-align:right;font-variant-numeric:tabular-nums lining-nums;white-space:nowrap}
.said tr:not(:has(.hole))>:is(:nth-last-child(2),:nth-last-child(3),:nth-last-child(4)),.brief td:not([colspan]),.brief thead th:not(:first-child){text-align:right;font-variant-numeric:tabular-nums lining-nums;white-space:nowrap}
.said tbody tr:not(:has(.hole))>:nth-last-child(3){font-weight:650}
.said caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
td small{display:block;white-space:normal}
.now{font-weight:650}
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
.nothing{margin:.5rem 0 0;font-size:.85rem;color:var(--soft);font-style:italic}.nothing .n{text-decoration-style:solid;text-decoration-color:var(--rule)}
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
