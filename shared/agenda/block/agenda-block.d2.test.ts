import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatIds } from "../../circles/format.ts";
import type { AgendaBlock, EventBody } from "./agenda-block.ts";
import { agendaInEvent } from "./agenda-in-event.ts";
import { insertAgendaBlock } from "./insert-agenda-block.ts";
import { removeAgendaBlock } from "./remove-agenda-block.ts";
import { renderAgendaBlock } from "./render-agenda-block.ts";
import { replaceAgendaBlock } from "./replace-agenda-block.ts";
import { scaleTemplate } from "../templates/scale-template.ts";
import { templatesFor } from "../templates/templates.ts";

const appOrigin = "https://turnabout.contoso.example";
const sessionId = "Q0lSQ0xFLW9mLXNpeC0xMg.c2Vzc2lvbjE";
/** `BODIES_SEED=7 npx vitest run …` repeats a run. */
const seed = Number(process.env["BODIES_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

/** Every template of every format and occasion at its own length, a quarter shorter and half as long again; each text once. */
const blocks = [
  ...new Map(
    formatIds
      .flatMap((format) => templatesFor(format))
      .flatMap((template) =>
        [1, 0.75, 1.5].flatMap((by) => scaleTemplate(template, Math.round(template.minutes * by)) ?? []),
      )
      .map((template) => agendaInEvent(template, sessionId))
      .map((block) => [JSON.stringify(block), block] as const),
  ).values(),
];

interface Sample {
  readonly name: string;
  readonly body: EventBody;
  /** Where the join information begins; `null` without any. */
  readonly join: number | null;
}

const folder = join(import.meta.dirname, "../../../shared/platform/event-bodies");
interface Example {
  readonly file: string;
  readonly contentType: "html" | "text";
  readonly joinUrls: readonly string[];
  readonly separatorOffsets: readonly number[];
}
const examples: Sample[] = (
  existsSync(folder) ? (JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as Example[]) : []
).map(({ file, contentType, joinUrls, separatorOffsets }) => {
  const content = readFileSync(join(folder, file), "utf8");
  const words = content.search(/Join Microsoft Teams|teams\.microsoft\.com/);
  const at = joinUrls.length === 0 ? null : (separatorOffsets[0] ?? words);
  return { name: file, body: { contentType, content }, join: at };
});

/** Bodies as people and their programs write them, around join information of four years. Nothing here reads HTML. */
function generated(count: number): Sample[] {
  const words = fc.constantFrom(
    "Hello all",
    "Grüße 会議 🙂",
    "a &lt; b &amp; c",
    "see you&nbsp;there",
    "“quoted”",
    "x&#8203;y",
    "Agenda (45 min)",
  );
  const inline = fc.oneof(
    words,
    words.map((text) => `<b>${text}</b>`),
    words.map((text) => `<span style="font-family:Aptos,sans-serif" class='x'>${text}</span>`),
    words.map(
      (text) =>
        `<a title="t" href="https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.example%2F&amp;data=05" originalsrc='https://x.example/'>${text}</a>`,
    ),
    fc.constant('<img src="cid:picture" alt="">'),
    fc.constant("<o:p>&nbsp;</o:p>"),
    fc.constant("<!-- a remark -->"),
  );
  const line = fc.array(inline, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));
  const stretch = fc.oneof(
    line.map((text) => `<p class="MsoNormal">${text}</p>`),
    line.map((text) => `<div class=elementToProof>${text}<br></div>`),
    line.map((text) => `<ul><li>${text}</li><li>x</ul>`),
    line.map((text) => `<table border=0><tbody><tr><td>${text}</td><td></td></tr></tbody></table>`),
    line.map((text) => `<blockquote><div>${text}</div></blockquote>`),
    fc.constant("<hr>"),
    fc.constant("<div><br></div>"),
  );
  const address =
    "https://teams.microsoft.com/l/meetup-join/19%3ameeting_ABC%40thread.v2/0?context=%7b%22Tid%22%3a%22t%22%7d";
  const short = "https://teams.microsoft.com/meet/20259721122343?p=8eee55da";
  const line80 = "_".repeat(80);
  const blob = fc.constantFrom(
    null,
    `<div style="width:100%"><span style="color:gray">${line80}</span></div>\n<div class="me-email-text"><div><a class="me-email-headline" href="${address}">Join Microsoft Teams Meeting</a></div></div><div>${line80}</div>`,
    `<br>\n<div class="me-email-text" lang="en-US"><div aria-hidden="true">${line80}</div><div><span>Microsoft Teams meeting</span></div><div><a href="${short}" id="meet_invite_block.action.join_link">Join</a></div><div><a href="${address}">System reference</a></div></div>`,
    `<p class="MsoNormal"><a href="https://nam02.safelinks.protection.outlook.com/ap/t-1/?url=${encodeURIComponent(address)}&amp;data=05" originalsrc="${address}">Click\nhere to join</a></p>`,
  );
  const shape = fc.constantFrom("document", "upper case", "body only", "fragment", "never closed", "text");
  const bodies = fc.record({
    shape,
    before: fc.array(stretch, { maxLength: 4 }),
    after: fc.array(stretch, { maxLength: 3 }),
    blob,
    lineEnd: fc.constantFrom("\n", "\r\n"),
  });
  return fc.sample(bodies, { numRuns: count, seed }).map((parts, index): Sample => {
    const { shape: of, before, after, blob: join, lineEnd } = parts;
    const name = `generated ${index}`;
    if (of === "text") {
      const plain = (html: readonly string[]) => html.map((each) => each.replace(/<[^>]*>/g, "")).join("\n");
      const start = before.length === 0 ? "" : `${plain(before)}\n`;
      const info = join === null ? "" : `${line80}\nMicrosoft Teams meeting\nJoin<${address}>\n`;
      const content = `${start}${info}${plain(after)}`.replaceAll("\n", lineEnd);
      const at = join === null ? null : start.replaceAll("\n", lineEnd).length;
      return { name, body: { contentType: "text", content }, join: at };
    }
    const [open, close] = {
      document: [
        "<html>\n<head>\n<meta charset=utf-8>\n<style>p{margin:0}</style></head>\n<body>\n",
        "\n</body>\n</html>\n",
      ],
      "upper case": ["<HTML><HEAD></HEAD><BODY LANG=EN>", "</BODY></HTML>"],
      "body only": ["<body>", "</body>"],
      fragment: ["", ""],
      "never closed": ["<html><body>\n<div>", ""],
    }[of] as [string, string];
    const inLines = (text: string) => text.replaceAll("\n", lineEnd);
    const start = inLines(`${open}${before.join("\n")}\n`);
    const info = inLines(join ?? "");
    const content = start + info + inLines(`${after.join("\n")}${close}`);
    const at = join === null ? null : start.length + info.search(/<(?:div|p)\b/);
    return { name, body: { contentType: "html", content }, join: at };
  });
}

/**
 * What is wrong with a body that carries the block: it has to stand there once, before the join information, and without it every
 * character is the original's; in plain text there are line ends between it and its neighbour. Compares characters only: neither the
 * parser nor the splice of the product takes part.
 */
function faultOf({ content }: EventBody, block: AgendaBlock, { body, join: joinAt }: Sample): string | null {
  const rendered = renderAgendaBlock(block, appOrigin);
  const html = body.contentType === "html";
  const lineEnd = body.content.includes("\n") && !body.content.includes("\r\n") ? "\n" : "\r\n";
  const ours = html ? rendered.html : rendered.text.replaceAll("\r\n", lineEnd);
  const at = content.indexOf(ours);
  if (at < 0) return "the block is not there as the preview shows it";
  if (content.split("Turnabout agenda:").length !== 2) return "there is more than one agenda";
  if (joinAt !== null && at > joinAt) return "the block does not stand before the join information";
  const [before, after] = [content.slice(0, at), content.slice(at + ours.length)];
  const gap = html || body.content === "" ? "" : lineEnd + lineEnd;
  if (after.startsWith(gap) && before + after.slice(gap.length) === body.content) return null;
  if (before.endsWith(gap) && before.slice(0, before.length - gap.length) + after === body.content) return null;
  return "a character outside the block is another";
}

/** Insert × 5, update × 5, remove; the first fault on the way, `null` when the original comes back. */
function faultInLife(sample: Sample, first: number): string | null {
  const { body } = sample;
  let now = body;
  for (let step = 0; step <= 5; step += 1) {
    const block = blocks[(first + step) % blocks.length] as AgendaBlock;
    for (let times = 0; times < (step === 0 ? 5 : 1); times += 1) {
      const change = step === 0 ? insertAgendaBlock : replaceAgendaBlock;
      const result = change({ body: now, block, appOrigin });
      if (!result.ok) return `step ${step}: ${result.why}`;
      if (times > 0 && result.body.content !== now.content) return "inserted again, it changed something";
      now = result.body;
    }
    const fault = faultOf(now, block, sample);
    if (fault !== null) return `step ${step}: ${fault}`;
  }
  const removed = removeAgendaBlock(now, appOrigin);
  if (!removed.ok) return `removed: ${removed.why}`;
  return removed.body.content === body.content ? null : "removed, the original did not come back";
}

describe("an agenda in the invitation never breaks it and never piles up (D2)", () => {
  it(`every format and occasion in three lengths: ${blocks.length} agendas`, () => {
    expect(blocks.length).toBeGreaterThan(50);
  });

  if (examples.length === 0) {
    it("left out: the bodies are not beside the project", () => expect(existsSync(folder)).toBe(false));
  }

  it.each(examples)("insert × 5, update × 5, remove gives back $name, for every agenda", (sample) => {
    for (const first of blocks.keys()) expect(faultInLife(sample, first)).toBeNull();
  });

  // Six agendas have a turn in each life; BODIES_ALL=1 begins a life with each of them.
  const apart = process.env["BODIES_ALL"] === "1" ? 1 : 6;
  it(`the same for 200 generated bodies, every agenda in each of them (BODIES_SEED=${seed})`, () => {
    for (const [index, sample] of generated(200).entries()) {
      for (let first = index % apart; first < blocks.length; first += apart) {
        const fault = faultInLife(sample, first);
        if (fault !== null)
          throw new Error(`${fault}\n${sample.name}, agenda ${first}, seed ${seed}\n${sample.body.content}`);
      }
    }
  }, 900_000);
});
