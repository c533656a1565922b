/** Colours by what they mean. Every pair of text and ground has at least the contrast of WCAG 2.2 AA. */
export const COLOURS = `
:root{color-scheme:light dark;
--paper:#fcfbf8;--raised:#f4f1ea;--ink:#1c1b19;--soft:#5b5750;--rule:#dcd7cc;--grid:#e4dfd5;
--accent:#2a4d8f;--closer:#0b6470;--farther:#a1420d;--mixed:#6b3f86;--none:#5b5750;
--closer-bg:#e1f0f0;--farther-bg:#fbe9dd;--mixed-bg:#f1e8f5;--none-bg:#f4f1ea;
--line-a:#1c1b19;--line-b:#2a4d8f;--line-c:#5b5750;--band:#e9e3d4;--now:#e8edf6;
--land:#f1ede4;--hub:#d9d3c6;--closer-map:#8cc5c9;--farther-map:#e5a97f;--mixed-map:#c3a5d6}
@media screen and (prefers-color-scheme:dark){:root{
--paper:#161718;--raised:#202224;--ink:#ece9e2;--soft:#aaa59b;--rule:#3a3c3e;--grid:#323436;
--accent:#9dbdf5;--closer:#72c9d2;--farther:#f0a06a;--mixed:#cda6e0;--none:#aaa59b;
--closer-bg:#16313a;--farther-bg:#3a2517;--mixed-bg:#33253c;--none-bg:#202224;
--line-a:#ece9e2;--line-b:#9dbdf5;--line-c:#aaa59b;--band:#302f2a;--now:#242c3a;
--land:#232527;--hub:#3b3e41;--closer-map:#1f626c;--farther-map:#874a20;--mixed-map:#664a7b}}`;
