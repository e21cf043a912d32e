import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { platform } from "../../contract/graph-contract.ts";
import { joinUrlsIn } from "./online-meeting.ts";
import { sanitiseBody } from "./sanitise-body.ts";

const clean = (html: string): string => sanitiseBody(html, { dropIds: false });
const inside = (html: string): string => /<body>\r\n([\s\S]*)\r\n<\/body>/.exec(clean(html))?.[1] ?? "";
const bodies = join(platform, "event-bodies");

describe("sanitiseBody", () => {
  it.each([
    ["a script", "a<script>x < y</script>b", "ab"],
    ["a frame", 'a<iframe src="x">b</iframe>c', "ac"],
    ["an event handler", '<p onclick="x()">a</p>', "<p>a</p>"],
    ["a comment", "a<!-- b -->c", "ac"],
    ["a data attribute", '<p data-tb="1" class="c">a</p>', '<p class="c">a</p>'],
    ["a script address", '<a href="javascript:x()">a</a>', "<a>a</a>"],
    [
      "nothing of plain markup",
      '<a href="https://turnabout.contoso.example/#s=1" id="x">a</a>',
      '<a href="https://turnabout.contoso.example/#s=1" id="x">a</a>',
    ],
  ])("takes away %s", (_, html, kept) => expect(inside(html)).toBe(kept));

  it("wraps a fragment into a document with CRLF, and leaves an empty body empty", () => {
    expect(clean("a\nb")).toBe(
      '<html>\r\n<head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n</head>\r\n<body>\r\na\r\nb\r\n</body>\r\n</html>\r\n',
    );
    expect(clean("")).toBe("");
  });

  it("drops ids and classes when told so", () => {
    expect(sanitiseBody('<p id="a" class="b" title="c">x</p>', { dropIds: true })).toContain('<p title="c">x</p>');
  });

  it("changes nothing in a second pass", () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "a",
      "<!--",
      "-->",
      "<script>",
      "</script>",
      '<a href="x" onload=1>',
      "\n",
      "<body>",
      "</html>",
      "<",
      ">",
      "&lt;",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        (pieces) => clean(clean(pieces.join(""))) === clean(pieces.join("")),
      ),
    );
  });

  it(
    existsSync(bodies)
      ? "keeps every join address of real bodies"
      : "left out: the real bodies are not beside the project",
    () => {
      const names = existsSync(bodies) ? readdirSync(bodies).filter((name) => name.endsWith(".html")) : [];
      for (const name of names) {
        const body = readFileSync(join(bodies, name), "utf8");
        expect(joinUrlsIn(clean(body)), name).toEqual(joinUrlsIn(body));
      }
      expect(names.length > 0).toBe(existsSync(bodies));
    },
  );
});
