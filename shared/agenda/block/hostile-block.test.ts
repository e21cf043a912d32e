import { describe, expect, it } from "vitest";

import type { EventBody } from "./agenda-block.ts";
import { agendaInEvent } from "./agenda-in-event.ts";
import { bodyTree } from "./body-tree.ts";
import { insertAgendaBlock } from "./insert-agenda-block.ts";
import { joinUrls } from "./join-urls.ts";
import { readAgendaBlock } from "./read-agenda-block.ts";
import { removeAgendaBlock } from "./remove-agenda-block.ts";
import type { Template } from "../templates/template-schema.ts";

const appOrigin = "https://turnabout.contoso.example";
const sessionId = "Q0lSQ0xFLW9mLXNpeC0xMg.c2Vzc2lvbjE";
const join = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_ABC%40thread.v2/0?context=%7b%7d";

/** An agenda that somebody wrote everything of. */
function agendaOf(text: string): Template {
  return {
    id: "own",
    formats: ["any"],
    name: text,
    people: { min: 2, max: 8 },
    minutes: 45,
    segments: [
      { id: "a", minutes: 40, title: text, prompt: text, lead: "both" },
      { id: "b", minutes: 5, title: text, prompt: text, lead: "each", private: true },
    ],
  };
}

const texts: Record<string, string> = {
  "a script": "</b></li></ul><script>alert(1)</script>",
  quotes: `"'\\"><img src=x onerror='alert(1)'>`,
  "a comment": "<!-- --><!--",
  entities: "&lt;script&gt; &#60;b&#62; &amp;amp;",
  "right-to-left marks": "a\u202Eb\u200Fc\u2066d",
  "invisible characters": "a\u0000b\u200Bc\uFEFFd\uD800e",
  "10,000 characters": "<x>&\"' ".repeat(1_500).slice(0, 10_000),
  "our heading": "Turnabout agenda: again (45 min)",
  "our heading inside itself": "Turnabout Turnabout agenda:agenda: again",
  "our link's words inside themselves": "Open this session in Open this session in TurnaboutTurnabout",
  "our link": `Open this session in Turnabout: ${appOrigin}/open#session=${sessionId}`,
  "a line of ours": "- Focus (3 min): who (4 min): what",
  "minutes that folding makes": "Focus (3\u00a0min): what ((5 min)): (7\u200B min)",
  "minutes around our marks": "Focus (3 turnabout agenda:min): what",
  "a whole block": `<div><p><b>Turnabout agenda: x (5 min)</b></p><p><a href="${appOrigin}/open#session=${sessionId}">Open this session in Turnabout</a></p></div>`,
  "a join link": join,
  "a join link with a letter before it": `x${join}`,
  "a join link behind a safe one": `xhttps://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(join)}`,
  underscores: "_".repeat(80),
  "nothing but bullets": "· • * -",
};

const bodies: Record<string, EventBody> = {
  html: { contentType: "html", content: `<html><body><p>Hi</p><div><a href="${join}">Join</a></div></body></html>` },
  "plain text": { contentType: "text", content: `Hi\r\nJoin<${join}>\r\n` },
};

describe.each(Object.entries(bodies))("what somebody wrote into an agenda comes out as text: %s", (_, body) => {
  it.each(Object.entries(texts))("%s", (__, text) => {
    const block = agendaInEvent(agendaOf(text), sessionId);
    const inserted = insertAgendaBlock({ body, block, appOrigin });
    if (!inserted.ok) throw new Error(inserted.why);
    expect(readAgendaBlock(inserted.body, appOrigin)).toEqual(block);
    expect(joinUrls(inserted.body)).toEqual([join]);
    expect(insertAgendaBlock({ body: inserted.body, block, appOrigin })).toEqual(inserted);
    expect(removeAgendaBlock(inserted.body, appOrigin)).toEqual({ ok: true, body });
    expect(block.segments[1]).toEqual({ title: "On your own", minutes: 5, prompt: null });
    if (body.contentType === "text") return;
    const names = bodyTree(inserted.body.content).map(({ name }) => name);
    expect(names.filter((name) => name !== "#text")).toEqual("html body p div p b ul li b li b p a div a".split(" "));
  });
});
