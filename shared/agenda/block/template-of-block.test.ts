import { describe, expect, it } from "vitest";
import { formats } from "../../circles/formats.ts";
import { agendaFor } from "../templates/agenda-for.ts";
import { agendaInEvent } from "./agenda-in-event.ts";
import { templateOfBlock } from "./template-of-block.ts";
import { templatesFor } from "../templates/templates.ts";

const sessionId = "AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAA";
const lengths = [0, 7, 30];

describe("templateOfBlock", () => {
  it.each(formats.map(({ id }) => id))("knows each agenda of %s again, in every length", (format) => {
    for (const { id, minutes } of templatesFor(format))
      for (const longer of lengths) {
        const agenda = agendaFor({ format, templateId: id, minutes: minutes + longer });
        if (agenda === null) throw new Error(`${id} has no length of ${minutes + longer} minutes`);
        expect(templateOfBlock(agendaInEvent(agenda, sessionId), format)).toBe(id);
      }
  });

  it("returns nothing for an agenda that was changed by hand", () => {
    const [template] = templatesFor("peer-coaching-pair");
    if (template === undefined) throw new Error("The pair has no template");
    const block = agendaInEvent(template, sessionId);
    expect(templateOfBlock({ ...block, title: "Lunch" }, "peer-coaching-pair")).toBeNull();
  });
});
