import { describe, expect, it } from "vitest";
import { instant } from "shared/circles/instant.ts";
import { renderAgendaBlock } from "shared/agenda/block/render-agenda-block.ts";
import { companyOf } from "shared/flows/meetings/company-of.ts";
import { composedAgenda, keepComposed } from "shared/flows/meetings/composed-agenda.ts";
import type { Participant } from "shared/flows/participant.ts";
import { listSessions, sessionAt } from "shared/flows/sessions/list-sessions.ts";
import { productionOrigins } from "../sample/configuration.ts";
import { participantOn } from "../sample/connect.ts";
import { participant, partner } from "../sample/people.ts";
import { adopted, idIn, listed, monday, opened, tuesday, two } from "./adopt-cast.ts";
import { valueOf } from "./circle-cast.ts";

const begun = instant(monday);
const tomasOnly = [partner.mail ?? ""];

interface Written {
  readonly format?: "mentoring";
  readonly contentType?: "html" | "text";
}

/** What the pane does before the appointment is saved; gives the body that is then saved. */
async function written(by: Participant, templateId: string, { format, contentType = "html" }: Written = {}) {
  const people = {
    organizer: by.person,
    attendees: tomasOnly.map((address) => ({ address, name: "", response: "none", type: "required" })),
  };
  const company = valueOf(await companyOf(by, people, format));
  if (!("circle" in company)) throw new Error(company.why);
  const block = await composedAgenda({ keyring: company, templateId, minutes: 45, begun, there: null });
  if (block === null) throw new Error("The agenda has no such length.");
  await keepComposed(by, company);
  const { html, text } = renderAgendaBlock(block, productionOrigins.appOrigin);
  const content = contentType === "html" ? `${html}<p>Bring your notes.</p>` : `${text}\r\n\r\nBring your notes.\r\n`;
  const body = { contentType, content };
  return { company, block, more: { body } };
}

describe("an agenda that was put in while the appointment was written", () => {
  it.each(["html", "text"] as const)(
    "as %s makes no session by itself; one click of the organizer does",
    async (contentType) => {
      const { tenant, maya, tomas, mayas, tomass } = await two();
      const { block, more } = await written(maya, "mentoring-45", { format: "mentoring", contentType });
      const event = await mayas.meet({ start: tuesday, with: tomasOnly, more });
      const saved = await mayas.event(event.id);

      for (const device of [maya, await participantOn(tenant, participant)]) {
        const { sessions, adoptable } = valueOf(await listSessions(device));
        expect([sessions, adoptable.map(({ eventId }) => eventId)]).toEqual([[], [event.id]]);
        for (const hint of [{ eventId: event.id }, { sessionId: block.sessionId }])
          expect(valueOf(await sessionAt(device, hint))).toMatchObject({
            sessionId: null,
            adoptable: { eventId: event.id },
          });
      }
      expect((await opened(tomas, block.sessionId)).state).toBe("invitation");

      expect(await adopted(maya, event.id)).toBe(block.sessionId);
      expect(await adopted(maya, event.id)).toBe(block.sessionId);
      expect(await mayas.event(event.id)).toEqual(saved);
      const own = { sessionId: block.sessionId, start: tuesday, isCancelled: false, declinedBy: [] };
      expect(await listed(maya)).toEqual([own]);
      expect(await listed(tomas)).toEqual([own]);
      expect(valueOf(await sessionAt(tomas, { eventId: await idIn(tomass, event) })).sessionId).toBe(block.sessionId);
      expect((await opened(tomas, block.sessionId)).session).toMatchObject({
        format: "mentoring",
        templateId: "mentoring-45",
      });
    },
  );

  it("makes sessions of all meetings of a series", async () => {
    const { maya, mayas, tomas } = await two();
    const { block, more } = await written(maya, "peer-pair-45");
    const recurrence = {
      pattern: { type: "weekly", interval: 1, daysOfWeek: ["tuesday"], firstDayOfWeek: "monday" },
      range: { type: "numbered", startDate: "2026-11-03", numberOfOccurrences: 3, recurrenceTimeZone: "UTC" },
    };
    await mayas.meet({ start: tuesday, with: tomasOnly, more: { ...more, recurrence } });
    const [first] = await mayas.events();
    const sessionId = await adopted(maya, first?.id ?? "");
    expect((await opened(maya, sessionId)).session).toMatchObject({
      templateId: "peer-pair-45",
      series: { id: block.sessionId },
    });
    expect(await listed(tomas)).toHaveLength(3);
    expect(valueOf(await listSessions(maya)).adoptable).toEqual([]);
  });

  it("keeps its session when it is put in anew for the same people, and gets another one for other people", async () => {
    const { maya } = await two();
    const { company, block } = await written(maya, "peer-pair-45");
    const again = await composedAgenda({
      keyring: company,
      begun,
      templateId: "first-45",
      minutes: 60,
      there: block,
    });
    expect(again).toMatchObject({ sessionId: block.sessionId, minutes: 60 });
    const other = await written(maya, "mentoring-45", { format: "mentoring" });
    const moved = await composedAgenda({
      keyring: other.company,
      begun,
      templateId: "mentoring-45",
      minutes: 45,
      there: block,
    });
    expect(moved?.sessionId).not.toBe(block.sessionId);
  });
});
