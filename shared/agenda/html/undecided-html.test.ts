import { describe, expect, it } from "vitest";

import { readHtml } from "./read-html.ts";

describe("what is left undecided", () => {
  it.each([
    ["formatting across a block", "<b><p>x</b>y</p>"],
    ["words between the cells", "<table>x<tr><td>y</table>"],
    ["a quotation that never ends", '<p>x</p><a href="y>z</a>'],
    ["a comment that never ends", "<p>x</p><!-- y"],
    ["an element of raw text that never ends", "<p>x</p><style>y"],
    ["a named character of a later HTML", "<p>&NotEqualTilde;</p>"],
    ["one in a link", '<a href="?x&lowbar;y">z</a>'],
    ["a list of choices", "<select><option>x</select>"],
    ["what only counts without scripts", "<noscript>x</noscript>"],
    ["a script that may go on", "<script><!--<script></script>x"],
  ])("%s", (_, content) => expect(readHtml(content)).toBeNull());
});

describe("a megabyte of hostile source", () => {
  // Each would take hours if any step looked at all that came before.
  it.each([
    "<div>",
    "<p>",
    "<b>",
    "</b>",
    "<b><p>",
    "<a href=x>",
    "<table><tr><td>",
    "<span></x>",
    "<",
    "&",
    "<!--",
    "<a b='c' ",
    "<i id=",
    "<li><p>",
    "<ul><li>",
    "\0",
    "<td>",
    "<style>",
    "</p>",
    "&nbsp;",
    "<!x",
  ])("ends for %j", (part) => {
    const content = part.repeat(Math.ceil(1_000_000 / part.length));
    const nodes = readHtml(content);
    expect(nodes === null || nodes.length <= content.length + 3).toBe(true);
  });

  it.each([
    ["deep in a paragraph", `<p><button>${"<div>".repeat(200_000)}`],
    ["different formatting", Array.from({ length: 50_000 }, (_, index) => `<b id=${index}><p>`).join("")],
    ["inline end tags of what stands outside", `<x><div>${"<y>".repeat(100_000)}${"</x>".repeat(100_000)}`],
  ])("gives up or ends: %s", (_, content) => {
    const nodes = readHtml(content);
    expect(nodes === null || nodes.length <= content.length + 3).toBe(true);
  });
});
