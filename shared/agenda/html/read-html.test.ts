import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import * as fc from "fast-check";
import { parse } from "parse5";
import type { DefaultTreeAdapterTypes as Tree, Token } from "parse5";
import { describe, expect, it } from "vitest";

import { notShown } from "./html-names.ts";
import { namedCharacters } from "./named-characters.ts";
import { readHtml } from "./read-html.ts";

interface Row {
  readonly order: number;
  readonly parent: number | null;
  readonly last: number;
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number | null;
  readonly end: number | null;
  readonly endTag: number | null;
}

/** parse5 ends white space between head and body behind the reference that follows it: that end is not compared. */
function withoutEnd(row: Row, parentName: string | undefined): Row {
  return row.name === "#text" && parentName === "html" ? { ...row, end: null } : row;
}

function ours(content: string): Row[] | null {
  const nodes = readHtml(content);
  if (nodes === null) return null;
  return nodes.map(({ order, last, name, text, start, end, endTag, parent, attributes }) =>
    withoutEnd(
      {
        order,
        last,
        name,
        text,
        start,
        end,
        endTag,
        parent: parent?.order ?? null,
        attributes: Object.fromEntries(attributes),
      },
      parent?.name,
    ),
  );
}

/** The same from parse5. */
function theirs(content: string): Row[] {
  const rows: { -readonly [Key in keyof Row]: Row[Key] }[] = [];
  const add = (node: Tree.ChildNode, parent: Row | null): void => {
    if (notShown.has(node.nodeName)) return;
    const location = node.sourceCodeLocation ?? null;
    const { endTag } = (location ?? {}) as Partial<Token.ElementLocation>;
    const text = "value" in node ? node.value : "";
    const order = rows.length;
    const row: { -readonly [Key in keyof Row]: Row[Key] } = {
      order,
      last: order,
      parent: parent?.order ?? null,
      name: node.nodeName,
      text,
      attributes: Object.fromEntries("attrs" in node ? node.attrs.map(({ name, value }) => [name, value]) : []),
      start: location === null ? null : begin(content, { text, start: location.startOffset }),
      end: location?.endOffset ?? null,
      endTag: endTag?.startOffset ?? null,
    };
    rows.push(row);
    if ("childNodes" in node) for (const child of node.childNodes) add(child, row);
    row.last = rows.length - 1;
    rows[order] = { ...withoutEnd(row, parent?.name) };
  };
  for (const node of parse(content, { sourceCodeLocationInfo: true, scriptingEnabled: false }).childNodes)
    add(node, null);
  return rows;
}

/** parse5 places a text that begins with a reference, after dropped white space, at the last character of the reference. */
function begin(content: string, { text, start }: { text: string; start: number }): number {
  const before =
    text === "" || content[start] === text[0]
      ? null
      : /&[#\da-z]*$/i.exec(content.slice(Math.max(0, start - 40), start));
  return start - (before?.[0].length ?? 0);
}

const folder = join(import.meta.dirname, "../../../../shared/platform/event-bodies");
const real = existsSync(folder)
  ? readdirSync(folder).flatMap((file) => (file.endsWith(".html") ? readFileSync(join(folder, file), "utf8") : []))
  : [];

const words = fc.constantFrom(
  "Hi",
  " ",
  "\r\n",
  "\n ",
  "a < b",
  "&nbsp;",
  "&#8217;",
  "&eacute;",
  "會議 🙂",
  "&amp;",
  "x &copy y",
  "_".repeat(80),
);
const attributes = fc.constantFrom(
  "",
  ' class="MsoNormal"',
  " style='margin:0; font-family:&quot;Segoe UI&quot;'",
  " lang=en-US",
  ' href="https://x.example/?a=1&amp;b=2&copy=3"',
  ' DIR="ltr" dir="rtl" data-x',
);
const { block: wellFormed } = fc.letrec<{ inline: string; block: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    words,
    fc.constantFrom(
      "<br>",
      '<img src="cid:1">',
      "<!-- c -->",
      "<![if !supportLists]>",
      "<o:p></o:p>",
      "<style>p > a {}</style>",
    ),
    element(["span", "b", "i", "font", "strong", "em", "u"], tie("inline")),
    fc.tuple(attributes, words).map(([attribute, word]) => `<a${attribute}>${word}</a>`),
  ),
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    element(["p", "h1", "pre"], tie("inline")),
    element(["div", "blockquote", "center"], tie("block")),
    fc.array(tie("inline"), { maxLength: 4 }).map((parts) => parts.join("")),
    fc.tuple(tie("block"), tie("block")).map((items) => `<ul>${items.map((item) => `<li>${item}`).join("")}</ul>`),
    fc
      .tuple(tie("block"), tie("block"))
      .map((cells) => `<table>\r\n<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr></table>`),
    fc.constant("<hr>"),
  ),
}));

function element(names: readonly string[], content: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...names), attributes, fc.array(content, { maxLength: 3 }))
    .map(([name, attribute, parts]) => `<${name}${attribute}>${parts.join("")}</${name}>`);
}

const outlook = fc
  .tuple(fc.constantFrom("", "<!DOCTYPE html>\n"), fc.array(wellFormed, { maxLength: 5 }))
  .map(
    ([doctype, parts]) =>
      `${doctype}<html>\r\n<head>\r\n<meta charset="utf-8"><style>p {}</style></head>\r\n<body>\r\n${parts.join("\r\n")}\r\n</body>\r\n</html>\r\n`,
  );

const anyTag = fc
  .tuple(
    fc.constantFrom("", "/"),
    fc.constantFrom(
      ..."a b font span div p li ul dd dl td tr th table tbody thead caption colgroup col h1 h2 pre center br hr img input button script style title textarea xmp iframe noscript html head body meta blockquote u o:p select svg template form object main search ruby rt frameset plaintext".split(
        " ",
      ),
    ),
    attributes,
  )
  .map(([slash, name, attribute]) => `<${slash}${name}${slash === "" ? attribute : ""}>`);
const oddities = fc.constantFrom(
  ..."<!--|-->|<!-->|<!--->|<!--a--!>|<![CDATA[x]]>|<?xml?>|</>|</ x>|<|</|&#0;|&#x80;|&#xd800;|&#99999999999;|&#13;|&#32;|&amp|&notit;|&notin;|&unknown;|\0|\r|\f|<a href=\"|<a x='>|</b x=y>|<a / b = c=d / >|<!DOCTYPE html>|<!doctype html public 'x'>|<input type=hidden>".split(
    "|",
  ),
);
const hostile = fc
  .array(fc.oneof({ weight: 3, arbitrary: anyTag }, words, oddities), { maxLength: 14 })
  .map((parts) => parts.join(""));
const mutated = fc
  .tuple(fc.constantFrom("<p>Hi</p>", ...real), fc.nat(), fc.nat(40), fc.oneof(anyTag, oddities, fc.constant(null)))
  .map(([body, at, drop, put]) => {
    const place = at % (body.length + 1);
    return put === null ? body.slice(0, place) : body.slice(0, place) + put + body.slice(place + drop);
  });

describe("readHtml beside parse5", () => {
  it.each([
    ["well-formed bodies", outlook, 400, 400],
    ["hostile bodies", hostile, 4_000, 1_000],
    ["real bodies cut off or changed at any place", mutated, 500, 100],
  ])("reads %s the same, or says that it is not certain", (_, bodies, numRuns, leastCertain) => {
    let certain = 0;
    const judged = fc.property(bodies, (content) => {
      const rows = ours(content);
      if (rows === null) return;
      certain += 1;
      expect(rows).toEqual(theirs(content));
    });
    fc.assert(judged, { numRuns });
    expect(certain).toBeGreaterThanOrEqual(leastCertain);
  });

  it("is certain of every real body", () => {
    for (const content of real) expect(ours(content)).toEqual(theirs(content));
  });

  it("knows the named characters as parse5 does", () => {
    expect(namedCharacters.size).toBe(252 + "apos AMP COPY GT LT QUOT REG".split(" ").length);
    for (const name of namedCharacters.keys()) {
      const content = `<p title="&${name};&${name}=">&${name};&${name} x</p>`;
      expect(ours(content)).toEqual(theirs(content));
    }
  });

  it("the comparison sees a moved, lost or changed node", () => {
    const content = "<p class=a>x<b>y</b></p>";
    const rows = theirs(content);
    for (const other of [
      "<p class=b>x<b>y</b></p>",
      "<p class=a>x<i>y</i></p>",
      "<p class=a>z<b>y</b></p>",
      "<p class=a>x<b>y</b ></p>",
      "<p class=a>x</p><b>y</b>",
      "<p class=a>x<b>y",
    ])
      expect(ours(other)).not.toEqual(rows);
    expect(ours(content)).toEqual(rows);
  });
});
