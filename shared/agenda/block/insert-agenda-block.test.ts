import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatIds } from "../../circles/format.ts";
import { agendaInEvent } from "./agenda-in-event.ts";
import type { AgendaBlock, BlockResult, EventBody } from "./agenda-block.ts";
import { insertAgendaBlock } from "./insert-agenda-block.ts";
import { joinUrls } from "./join-urls.ts";
import { readAgendaBlock } from "./read-agenda-block.ts";
import { removeAgendaBlock } from "./remove-agenda-block.ts";
import { replaceAgendaBlock } from "./replace-agenda-block.ts";
import { templatesFor } from "../templates/templates.ts";

const appOrigin = "https://turnabout.contoso.example";
const sessionId = "Q0lSQ0xFLW9mLXNpeC0xMg.c2Vzc2lvbjE";
const otherSession = "Q0lSQ0xFLW9mLXNpeC0xMg.c2Vzc2lvbjI";
const joinUrl =
  "https://teams.microsoft.com/l/meetup-join/19%3ameeting_ABC%40thread.v2/0?context=%7b%22Tid%22%3a%22t%22%7d";
const blocks = formatIds.flatMap((format) =>
  templatesFor(format).map((template) => agendaInEvent(template, sessionId)),
);
const [block, other] = blocks as [AgendaBlock, AgendaBlock];

function html(content: string): EventBody {
  return { contentType: "html", content };
}

function bodyOf(result: BlockResult): EventBody {
  if (!result.ok) throw new Error(`refused: ${result.why}`);
  return result.body;
}

/** Inserts three times, replaces, removes; every step must keep the join links and the bytes around. */
function roundTrip(body: EventBody, agenda: AgendaBlock): EventBody {
  const before = joinUrls(body);
  const once = bodyOf(insertAgendaBlock({ body, block: agenda, appOrigin }));
  let at = once;
  for (let times = 0; times < 2; times += 1) at = bodyOf(insertAgendaBlock({ body: at, block: agenda, appOrigin }));
  expect(at.content).toBe(once.content);
  expect(joinUrls(at)).toEqual(before);
  expect(readAgendaBlock(at, appOrigin)).toEqual(agenda);
  const replaced = bodyOf(replaceAgendaBlock({ body: at, block: { ...other, minutes: 7 }, appOrigin }));
  expect(joinUrls(replaced)).toEqual(before);
  expect(readAgendaBlock(replaced, appOrigin)).toEqual({ ...other, minutes: 7 });
  return bodyOf(removeAgendaBlock(replaced, appOrigin));
}

const folder = join(import.meta.dirname, "../../../shared/platform/event-bodies");
interface Example {
  readonly file: string;
  readonly contentType: "html" | "text";
  readonly joinUrls: readonly string[];
  readonly separatorOffsets: readonly number[];
}
const examples = existsSync(folder)
  ? (JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as readonly Example[])
  : [];

describe("event bodies as Exchange returns them", () => {
  if (examples.length === 0) {
    it("left out: the bodies are not beside the project", () => expect(existsSync(folder)).toBe(false));
  }

  it.each(examples)("inserts, replaces and removes without a trace in $file", (example) => {
    const body = { contentType: example.contentType, content: readFileSync(join(folder, example.file), "utf8") };
    expect(joinUrls(body)).toEqual(example.joinUrls);
    expect(roundTrip(body, block).content).toBe(body.content);
  });

  it.each(examples.filter((example) => example.joinUrls.length > 0))(
    "stands before the join information in $file",
    (example) => {
      const body = { contentType: example.contentType, content: readFileSync(join(folder, example.file), "utf8") };
      const { content } = bodyOf(insertAgendaBlock({ body, block, appOrigin }));
      const first = example.separatorOffsets[0] ?? body.content.indexOf("Join Microsoft Teams");
      const start = content.indexOf(
        example.contentType === "text" ? "Turnabout agenda:" : "<div><p><b>Turnabout agenda:",
      );
      expect(start).toBeGreaterThan(0);
      expect(start).toBeLessThanOrEqual(first);
      expect(body.content.slice(start, first).replace(/<[^>]*>|\s/g, "")).toBe("");
    },
  );
});

const teams = `<div><span>${"_".repeat(80)}</span></div><div class="me-email-text"><b>Microsoft Teams meeting</b><br><a href="${joinUrl}">Join</a></div>`;

describe("where the block goes", () => {
  it.each([
    ["at the end of the body without join information", "<html><body><p>Hi</p>|</body></html>"],
    ["at the end of a body that is never closed", "<body><p>Hi</p>|"],
    ["at the end of a fragment", "Hi|"],
    ["before Teams' line", `<body><p>Hi</p>|${teams}</body>`],
    ["after the user's own words in the same element", `<body><div>Hi<br>|${teams}</div></body>`],
    [
      "before a bare link of a desktop body",
      `<body><p>Hi</p>|<p class="MsoNormal"><a href="${joinUrl}">Join</a></p></body>`,
    ],
    ["out of a paragraph", `<body>|<div><p>Please <span><a href="${joinUrl}">join</a></span></p></div></body>`],
    [
      "out of a layout table's row, inside its cell",
      `<table><tr><td>Hi<br>|<div><a href="${joinUrl}">Join</a></div></td></tr></table>`,
    ],
    ["out of a list", `<body>|<ul><li><a href="${joinUrl}">Join</a></li></ul></body>`],
    [
      "not before a line that the user drew far above",
      `<body><p>${"_".repeat(30)}</p><p>${"word ".repeat(80)}</p>|<p><a href="${joinUrl}">Join</a></p></body>`,
    ],
  ])("%s", (_, marked) => {
    const at = marked.indexOf("|");
    const content = marked.replace("|", "");
    const result = bodyOf(insertAgendaBlock({ body: html(content), block, appOrigin })).content;
    expect(result.slice(0, at)).toBe(content.slice(0, at));
    expect(result.slice(at)).toMatch(/^<div><p><b>Turnabout agenda:/);
    expect(roundTrip(html(content), block).content).toBe(content);
  });

  it.each([
    ["empty", ""],
    ["one line without an end", "Hello"],
    ["with LF", "Hello\n\nJoin\n"],
    ["with CRLF and a join link", `Hello\r\n\r\nJoin<${joinUrl}>\r\nBye`],
    ["with Teams' line", `Hello\r\n${"_".repeat(80)}\r\nMicrosoft Teams meeting\r\nJoin: ${joinUrl}\r\n`],
    ["only line ends", "\r\n\n"],
  ])("plain text: %s", (_, content) => {
    expect(roundTrip({ contentType: "text", content }, block).content).toBe(content);
  });
});

describe("bodies that are left as they are", () => {
  const inserted = bodyOf(insertAgendaBlock({ body: html(`<p>Hi</p>${teams}`), block, appOrigin })).content;
  const at = inserted.indexOf("<ul>");
  it.each([
    ["two blocks", inserted + inserted, "two-blocks"],
    [
      "a second link to a session",
      `${inserted}<a href="${appOrigin}/open#session=${otherSession}">x</a>`,
      "two-blocks",
    ],
    ["the link alone", `<a href="${appOrigin}/open#session=${sessionId}">x</a>`, "malformed"],
    ["the heading alone", "<p>Turnabout agenda: Peer coaching (45 min)</p>", "malformed"],
    ["somebody's own line inside", `${inserted.slice(0, at)}<p>Bring cake</p>${inserted.slice(at)}`, "malformed"],
    ["a picture inside", `${inserted.slice(0, at)}<img src="x">${inserted.slice(at)}`, "malformed"],
    [
      "the join link pasted inside",
      `${inserted.slice(0, at)}<a href="${joinUrl}">Join</a>${inserted.slice(at)}`,
      "join-link-inside",
    ],
    ["another session's agenda", inserted.replaceAll(sessionId, otherSession), "another-session"],
    ["an open comment", "<p>Hi</p><!-- never closed", "no-safe-place"],
    ["more than 60,000 characters", "x".repeat(60_000), "too-long"],
    ["frames instead of a body", "<frameset><frame></frameset>", "no-safe-place"],
  ])("%s", (_, content, why) => {
    expect(insertAgendaBlock({ body: html(content), block, appOrigin })).toEqual({ ok: false, why });
  });

  it("a body of many megabytes is not even parsed", () => {
    const body = html("<div>".repeat(1_000_000));
    expect(removeAgendaBlock(body, appOrigin)).toEqual({ ok: false, why: "too-long" });
    expect(readAgendaBlock(body, appOrigin)).toBeNull();
  });
});

describe("generated bodies", () => {
  const piece = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom("<div>", "</div>", "<p>", "</p>", "<br>", "\r\n", "\n", "&nbsp;", "&amp;", "é 会 🙂"),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        "<b>",
        "</b>",
        "<span style='x'>",
        "</span>",
        "<font face=x>",
        "<a href='https://x.example'>y</a>",
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "<table><tr><td>",
        "</td></tr></table>",
        "<ul><li>",
        "</ul>",
        "<!-- c -->",
        "<![if !x]>",
        "<o:p></o:p>",
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "</body>",
        "<body>",
        "<html>",
        "</html>",
        "<a href=",
        "<!--",
        "<style>p{}</style>",
        "<a>",
        "<",
        "\0",
      ),
    },
    { weight: 2, arbitrary: fc.string({ maxLength: 12 }) },
    { weight: 2, arbitrary: fc.constantFrom(teams, `<a href='${joinUrl}'>Join</a>`, joinUrl, "_".repeat(40)) },
  );
  const inner = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));
  const whole = inner.map((text) => `<html>\r\n<head>\r\n</head>\r\n<body>\r\n${text}\r\n</body>\r\n</html>\r\n`);
  const bodies = fc.oneof(
    fc.oneof(inner, whole).map((content): EventBody => html(content)),
    inner.map((content): EventBody => ({ contentType: "text", content })),
  );

  it("never changes a byte outside the block, and never loses a join link", () => {
    let inserted = 0;
    const judged = fc.property(bodies, fc.constantFrom(...blocks), (body, agenda) => {
      const result = insertAgendaBlock({ body, block: agenda, appOrigin });
      if (!result.ok) return;
      inserted += 1;
      expect(roundTrip(body, agenda).content).toBe(body.content);
    });
    fc.assert(judged, { numRuns: 1_000 });
    expect(inserted).toBeGreaterThan(600);
  });
});
