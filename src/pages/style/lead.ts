/** The question and its answer. */
export const LEAD = `
.mast{padding-top:2.2rem;border-top:4px solid var(--ink);margin-top:1.2rem}
.kicker{font-size:.85rem;color:var(--soft)}
.kicker b{color:var(--accent);margin-right:.5em}
.languages{margin:0;border:0;font-size:.85rem}
.languages b{font-weight:600;display:inline-block;padding:.3rem 0}
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
