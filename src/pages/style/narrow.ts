/** The same on a narrow window. */
export const NARROW = `
@media (max-width:44rem){html{font-size:16px}main>section{padding-top:1.7rem;margin-top:1.8rem}
.scroll{margin-right:-1.25rem;padding-right:1.25rem}
.rows{font-size:.86rem}
.brief{font-size:.86rem}.brief th:first-child{width:9rem}
.rows tbody th:first-child,.rows thead th:first-child,.brief tbody th:first-child,.brief thead th:first-child{position:sticky;left:0;background:var(--paper);z-index:1;padding-right:.8rem}
.cells{min-width:calc(6.5rem + var(--n)*5rem);font-size:.86rem}
.cells th:first-child{width:6.5rem}.cells thead th{font-size:.86rem}
.cells .v{flex-direction:column;gap:.1rem;padding:.45rem .5rem}.cells small{display:none}}`;
