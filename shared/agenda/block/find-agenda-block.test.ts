import { describe, expect, it } from "vitest";

import { agendaInEvent } from "./agenda-in-event.ts";
import { findAgendaBlock } from "./find-agenda-block.ts";
import { readAgendaBlock } from "./read-agenda-block.ts";
import { removeAgendaBlock } from "./remove-agenda-block.ts";
import { renderAgendaBlock } from "./render-agenda-block.ts";
import { templateById } from "../templates/templates.ts";
import type { Template } from "../templates/template-schema.ts";

const appOrigin = "https://turnabout.contoso.example";
const sessionId = "Q0lSQ0xFLW9mLXNpeC0xMg.c2Vzc2lvbjE";
const block = agendaInEvent(templateById("feedback-30") as Template, sessionId);
const rendered = renderAgendaBlock(block, appOrigin);
const link = `${appOrigin}/open#session=${sessionId}`;
const safe = `https://nam02.safelinks.protection.outlook.com/ap/t-59584e83/?url=${encodeURIComponent(link)}&data=05%7C02&reserved=0`;

const rewritings: Record<string, (html: string) => string> = {
  "as rendered": (html) => html,
  "long lines broken": (html) => html.replaceAll("</b> ", "</b>\r\n ").replaceAll(" in ", "\r\n in "),
  "styles and classes added": (html) =>
    html
      .replaceAll("<p>", '<p class="elementToProof" style="margin:0">')
      .replaceAll("<li>", '<li style="font-family:Aptos">'),
  "wrapped twice": (html) => `<div class="rps_1"><div>${html}</div></div>`,
  "attribute order and more attributes": (html) =>
    html.replace("<a href=", '<a target="_blank" rel="noopener" title="x" href='),
  "named entities and non-breaking spaces": (html) =>
    html.replaceAll("&#34;", "&quot;").replaceAll(" (", "&nbsp;(").replaceAll("'", "&#39;"),
  "SafeLinks with the original beside": (html) =>
    html.replace(`href="${link}"`, `href="${safe.replaceAll("&", "&amp;")}" originalsrc="${link}" shash="x"`),
  "SafeLinks without it": (html) => html.replace(`href="${link}"`, `href="${safe.replaceAll("&", "&amp;")}"`),
  "the outer element dropped": (html) => html.replace(/^<div>/, "").replace(/<\/div>$/, ""),
  "strong for b, span and font around": (html) =>
    html.replaceAll("<b>", '<strong><span style="color:black">').replaceAll("</b>", "</span></strong>"),
  "a list turned into paragraphs by Word": (html) =>
    html
      .replace("<ul>", "")
      .replace("</ul>", "")
      .replaceAll("<li>", "<p class=MsoListParagraph>·&nbsp;&nbsp; ")
      .replaceAll("</li>", "<o:p></o:p></p>"),
  "upper-case tags, end tags left out": (html) =>
    html.replaceAll("<li>", "<LI>").replaceAll("</li>", "").replaceAll("<p>", "<P>"),
};

describe("findAgendaBlock", () => {
  it.each(Object.entries(rewritings))("finds the block: %s", (_, rewrite) => {
    const before = "<html><body>\r\n<div>Hello</div>\r\n";
    const after = "\r\n<p>Bye</p></body></html>";
    const body = { contentType: "html", content: before + rewrite(rendered.html) + after } as const;
    expect(readAgendaBlock(body, appOrigin)).toEqual(block);
    const removed = removeAgendaBlock(body, appOrigin);
    expect(removed.ok && removed.body.content.startsWith(before)).toBe(true);
    expect(removed.ok && removed.body.content.endsWith(after)).toBe(true);
    expect(removed.ok && /agenda|<li>|open#/i.test(removed.body.content)).toBe(false);
  });

  it.each([
    ["text like any other", (text: string) => text],
    ["a link", (text: string) => text.replace(link, `<a href="${link}">${link}</a>`)],
  ])("reads a plain-text body as Exchange stores it, its address %s", (_, stored) => {
    const lines = stored(rendered.text.replaceAll("\r\n", "<br>\r\n"));
    const content = `<html><body><div class="PlainText">Hi<br>\r\n${lines}<br>\r\n<br>\r\nBye</div></body></html>`;
    expect(readAgendaBlock({ contentType: "html", content }, appOrigin)).toEqual(block);
  });

  it("reads what a converter to plain text makes of it", () => {
    const text = rendered.text.replaceAll("\r\n- ", "\r\n\r\n  *   ").replace(`: ${link}`, `<${link}>`);
    expect(readAgendaBlock({ contentType: "text", content: `Hi\r\n${text}\r\n\r\nBye` }, appOrigin)).toEqual(block);
  });

  it.each([
    ["another host", link.replace("contoso", "evil")],
    ["a longer host", link.replace(".example", ".example.evil.net")],
    ["another page", link.replace("/open", "/close")],
    ["a query", link.replace("#", "?x#")],
    ["something after the id", `${link}&admin=1`],
    ["an id that is none", link.slice(0, -1)],
  ])("takes no notice of a link to %s", (_, foreign) => {
    const content = rendered.html.replace(link, foreign.replaceAll("&", "&amp;"));
    expect(findAgendaBlock({ contentType: "html", content }, appOrigin)).toEqual({ ok: false, why: "malformed" });
  });

  it("finds nothing in comments, scripts and styles", () => {
    const content = `<!-- ${rendered.html} --><style>${rendered.html}</style><script>"${rendered.html}"</script>`;
    expect(findAgendaBlock({ contentType: "html", content }, appOrigin)).toEqual({ ok: true, found: null });
  });

  it("ends on hostile nesting, long lines and unclosed elements", () => {
    const heading = "<p>Turnabout agenda: x (3 min)</p>";
    const end = `<a href="${link}">Open this session in Turnabout</a>`;
    for (const filling of ["<div>", "<p>x", "<b><p>", "<i><u>", "<table><tr><td>", " (3 min)", "&nbsp;"]) {
      const content = heading + filling.repeat(2_000) + end;
      expect(typeof findAgendaBlock({ contentType: "html", content }, appOrigin).ok).toBe("boolean");
    }
    const deep = { contentType: "html", content: heading + "<div>".repeat(50_000) + end } as const;
    expect(readAgendaBlock(deep, appOrigin)?.title).toBe("x");
  });
});
