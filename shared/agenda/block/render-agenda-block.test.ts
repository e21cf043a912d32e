import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { agendaInEvent } from "./agenda-in-event.ts";
import { bodyTree } from "./body-tree.ts";
import { joinUrls } from "./join-urls.ts";
import { readAgendaBlock } from "./read-agenda-block.ts";
import { renderAgendaBlock } from "./render-agenda-block.ts";
import { templateById } from "../templates/templates.ts";
import type { Template } from "../templates/template-schema.ts";

const appOrigin = "https://turnabout.contoso.example";
const sessionId = "Q0lSQ0xFLW9mLXNpeC0xMg.c2Vzc2lvbjE";

function rendered(template: Template) {
  return renderAgendaBlock(agendaInEvent(template, sessionId), appOrigin);
}

describe("renderAgendaBlock", () => {
  it("is readable as plain text, and shows a segment done alone only as such", () => {
    expect(rendered(templateById("quick-20") as Template).text.split("\r\n")).toEqual([
      "Turnabout agenda: Short check-in (20 min)",
      "- Open actions (4 min): Tick off or keep each open action.",
      "- A: one thing (6 min): What needs thinking about now? The other one only asks.",
      "- B: one thing (6 min): Roles exchanged.",
      "- Next step (4 min): One step each, with a date.",
      `Open this session in Turnabout: ${appOrigin}/open#session=${sessionId}`,
    ]);
    const { text, html } = rendered(templateById("first-45") as Template);
    expect(text).toContain("- On your own (3 min)\r\n");
    expect(html).not.toContain("Fit check");
  });

  it("shows hostile titles and prompts as text: no markup, no address but ours, and reads back what the preview says", () => {
    const text = fc.oneof(
      fc.string({ maxLength: 80, unit: "grapheme" }),
      fc.constantFrom(
        "</p></div><script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "https://teams.microsoft.com/l/meetup-join/19%3aX/0?context=%7b%7d",
        "see teams.microsoft.com/l/meetup-join/19:x and www.evil.example",
        "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fteams.microsoft.com%2Fmeet%2F1",
        "Turnabout agenda: again (5 min)",
        "Open this session in Turnabout: https://turnabout.contoso.example/open#session=x",
        "- title (3 min): no (4 min)",
        "a\u202Eb\u0000c\r\n\r\nd",
      ),
    );
    fc.assert(
      fc.property(text, text, fc.constantFrom(1, 2.5, 14), (title, prompt, minutes) => {
        const segments = [{ id: "a", title: title || "x", minutes, prompt, lead: "both" }];
        const template = {
          id: "t",
          formats: ["any"],
          name: title || "x",
          people: { min: 2, max: 8 },
          minutes,
          segments,
        };
        const preview = agendaInEvent(template, sessionId);
        const { html, text: plain } = renderAgendaBlock(preview, appOrigin);
        expect(joinUrls({ contentType: "html", content: html })).toEqual([]);
        expect(joinUrls({ contentType: "text", content: plain })).toEqual([]);
        expect(plain.match(/https?:/g)).toHaveLength(1);
        const nodes = bodyTree(html)
          .filter(({ name }) => name !== "#text")
          .map(({ name, attributes }) => [name, [...attributes.keys()].join()].join(" ").trim());
        expect(nodes).toEqual(["html", "body", "div", "p", "b", "ul", "li", "b", "p", "a href"]);
        expect(readAgendaBlock({ contentType: "html", content: html }, appOrigin)).toEqual(preview);
        expect(readAgendaBlock({ contentType: "text", content: plain }, appOrigin)).toEqual(preview);
      }),
      { numRuns: 1_000 },
    );
  });
});
