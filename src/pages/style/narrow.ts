/** The same on a narrow window. */
export const NARROW = `
@media screen and (max-width:44rem){html{font-size:16px}main>section{padding-top:1.7rem;margin-top:1.8rem}
.scroll{margin-right:-1.25rem;padding-right:1.25rem}
.rows{font-size:.86rem}
.brief{font-size:.86rem}.brief th:first-child{width:9rem}
.rows tbody th:first-child,.rows thead th:first-child,.brief tbody th:first-child,.brief thead th:first-child{position:sticky;left:0;background:var(--paper);z-index:1;padding-right:.8rem}
.map .wide{display:none}.map .narrow{display:inline}.map .name{font-size:31px;stroke-width:6}.map .lead{stroke-width:2}
.cells{min-width:0;font-size:.86rem;border-spacing:2px}
.cells th:first-child{width:6.4rem;font-size:.82rem}
.cells thead th:not(:first-child){height:6rem;vertical-align:bottom;padding:0 0 .4rem}
.cells thead th:not(:first-child) a{writing-mode:vertical-rl;transform:rotate(180deg);font-size:.82rem;text-decoration:none}
.cells .v{justify-content:center;padding:.55rem 0}.cells .v .i{width:1.15rem;height:1.15rem;top:0}
.cells .v>span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}}`;
