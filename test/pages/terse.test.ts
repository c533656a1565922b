import { parseHTML } from "linkedom/worker";
import { describe, expect, it } from "vitest";
import { terse } from "../../src/pages/html/terse.js";

const HTML =
  '<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><th scope="row">b</th><td class="r x"><a href="#y-1">1 &gt; 0</a></td><td title="a=&quot;b&quot; c>d">2</td></tr><tr><th scope="row">d</th><td><p>e</p></td></tr></tbody></table>' +
  '<section><h3>h</h3><p>a</p><p>b <a href="#c">c</a></p><ul><li><p>d</p></li></ul><article><p>e</p> f<p>g</p></article></section>' +
  '<ul><li>x<ul><li>y</li></ul></li><li>z</li></ul><svg viewBox="0 0 1 1"><path d="M0,0" /></svg><p data-x>a="b" &lt;td class="r"></p>' +
  '<script>if(a<b)c=\'<td class="r">\';</script><style>a[href="x"]{b:c}</style>';

describe("a page in fewer bytes", () => {
  it("is the same document", () => {
    const tree = (html: string) =>
      parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body.innerHTML;
    const out = terse(HTML);
    expect(out.length).toBeLessThan(HTML.length - 40);
    expect(tree(out)).toBe(tree(HTML));
  });

  it("leaves texts, scripts and styles as they are, and quotes where they are needed", () => {
    const out = terse(HTML);
    for (const kept of [
      'class="r x"',
      `title="a=&quot;b&quot; c>d"`,
      'a="b" &lt;td class="r">',
      `<script>if(a<b)c='<td class="r">';</script>`,
      '<style>a[href="x"]{b:c}</style>',
      "<path d=M0,0 />",
      "<p data-x>",
    ])
      expect(out).toContain(kept);
  });
});
