import { describe, expect, it } from "vitest";
import { agendaFor } from "shared/agenda/templates/agenda-for.ts";
import { blockOfSession } from "shared/agenda/block/block-of-session.ts";
import { readAgendaBlock } from "shared/agenda/block/read-agenda-block.ts";
import { renderAgendaBlock } from "shared/agenda/block/render-agenda-block.ts";
import type { Template } from "shared/agenda/templates/template-schema.ts";
import { takeOutOfInvitation } from "shared/flows/meetings/take-out-of-invitation.ts";
import { undoInvitation } from "shared/flows/meetings/undo-invitation.ts";
import { updateInvitation } from "shared/flows/meetings/update-invitation.ts";
import type { Session } from "shared/sessions/session.ts";
import { participantOn } from "../sample/connect.ts";
import { partner } from "../sample/people.ts";
import { plainText } from "../tenant/mailbox/plain-text.ts";
import { bookedInvitation } from "./invitation-cast.ts";

const block = /<div><p><b>Turnabout agenda[\s\S]*?<\/div>/;

/** The session's agenda with another title for its second segment. */
function retitled({ format, templateId }: Session, title: string): Template {
  const template = agendaFor({ format, templateId, minutes: 45 });
  if (template === null) throw new Error("No agenda");
  const segments = template.segments.map((segment, at) => (at === 1 ? { ...segment, title } : segment));
  return { ...template, segments };
}

/** What changed, for undo. */
function changed<T extends { readonly state: string }>(answer: { ok: true; value: T } | { ok: false }) {
  if (!answer.ok || answer.value.state !== "changed") throw new Error(`Not changed: ${JSON.stringify(answer)}`);
  return answer.value as Extract<T, { state: "changed" }>;
}

describe("the agenda in the invitation (J1.12)", () => {
  it("inserted again changes nothing and mails nobody", async () => {
    const { maya, session, body, patches } = await bookedInvitation();
    const before = await body();
    expect(await updateInvitation(maya, { session })).toEqual({ ok: true, value: { state: "unchanged" } });
    expect(await body()).toEqual(before);
    expect(patches()).toBe(0);
  });

  it("changed in Outlook, only the block is put right; the join link and every other byte stay", async () => {
    const { maya, session, body, rewrite } = await bookedInvitation();
    const original = await body();
    await rewrite((html) =>
      html.replace("Since last time", "Since the summer").replace("<body>", "<body><p>Room 4, second floor</p>"),
    );
    const rewritten = await body();
    changed(await updateInvitation(maya, { session }));
    const after = await body();
    expect(after.joinUrl).toBe(original.joinUrl);
    expect(after.html).toBe(rewritten.html.replace("Since the summer", "Since last time"));
  });

  it("taken out in Outlook, it comes back", async () => {
    const { maya, session, body, rewrite } = await bookedInvitation();
    const original = await body();
    await rewrite((html) => html.replace(block, ""));
    const without = await body();
    expect(without.html).not.toContain("Turnabout agenda");
    changed(await updateInvitation(maya, { session }));
    const after = await body();
    expect(after.joinUrl).toBe(original.joinUrl);
    expect(after.html.replace(block, "")).toBe(without.html);
    expect(after.html.indexOf("Turnabout agenda")).toBeLessThan(after.html.indexOf("Join the meeting now"));
  });

  it("an invited member's client writes nothing", async () => {
    const { tenant, session, patches } = await bookedInvitation();
    const tomas = await participantOn(tenant, partner);
    expect(await updateInvitation(tomas, { session })).toEqual({ ok: true, value: { state: "not-organizer" } });
    expect(patches()).toBe(0);
  });

  it("the agenda of this session, which differs from its template, is what goes there; plain text says the same", async () => {
    const { maya, session, body } = await bookedInvitation();
    const original = await body();
    const agenda = retitled(session, '<b>Handing</b> over \u202E the "team"');
    changed(await updateInvitation(maya, { session, agenda }));
    const after = await body();
    const preview = blockOfSession(session, agenda);
    if (preview === null) throw new Error("No preview");
    const { appOrigin } = maya.configuration;
    expect(readAgendaBlock({ contentType: "html", content: after.html }, appOrigin)).toEqual(preview);
    expect(after.html.replace(block, "")).toBe(original.html.replace(block, ""));
    expect(after.joinUrl).toBe(original.joinUrl);
    const text = plainText(after.html, { links: true });
    expect(text).toContain('<b>Handing</b> over the "team" (');
    for (const line of renderAgendaBlock(preview, appOrigin).text.split("\r\n").slice(0, -1))
      expect(text).toContain(line.replace(/^- /, ""));
    expect(readAgendaBlock({ contentType: "text", content: text }, appOrigin)).toEqual(preview);
  });

  it("a meeting that is gone is said to be gone", async () => {
    const { maya, session, tenant } = await bookedInvitation();
    const gone = { ...session, event: { ...session.event, id: `${session.event.id}x` } };
    const answer = await updateInvitation(maya, { session: gone });
    expect(answer).toEqual({ ok: true, value: { state: "gone" } });
    expect(tenant.log().some(({ method }) => method === "PATCH")).toBe(false);
  });

  it("the calendar says whose it is, not the records", async () => {
    const { maya, tenant, session, patches } = await bookedInvitation();
    const other = { ...session, organizer: partner.id as Session["organizer"] };
    const meeting = {
      eventId: session.event.id,
      start: session.start,
      end: session.end,
      organizer: "Maya",
      isOrganizer: true,
      isCancelled: false,
      declinedBy: [],
    };
    const unchanged = await updateInvitation(maya, { session: other, meeting });
    expect(unchanged).toEqual({ ok: true, value: { state: "unchanged" } });
    const since = tenant.log().length;
    const notMine = await updateInvitation(maya, { session, meeting: { ...meeting, isOrganizer: false } });
    expect(notMine).toEqual({ ok: true, value: { state: "not-organizer" } });
    expect(tenant.log().length).toBe(since);
    expect(patches()).toBe(0);
  });
});

describe("take it out, and undo", () => {
  it("taken out, the invitation says what it said without it; undone, it is byte for byte as before", async () => {
    const { maya, session, body, patches } = await bookedInvitation();
    const original = await body();
    const text = changed(await takeOutOfInvitation(maya, { session }));
    const without = await body();
    expect(without).toEqual({ ...original, html: original.html.replace(block, "") });
    expect(await takeOutOfInvitation(maya, { session })).toEqual({ ok: true, value: { state: "unchanged" } });
    expect(patches()).toBe(1);
    changed(await undoInvitation(maya, { session }, text));
    expect(await body()).toEqual(original);
    expect(patches()).toBe(2);
  });

  it("an update and an insertion are undone byte for byte", async () => {
    const { maya, session, body } = await bookedInvitation();
    const original = await body();
    const update = changed(await updateInvitation(maya, { session, agenda: retitled(session, "Only today") }));
    expect((await body()).html).toContain("Only today");
    changed(await undoInvitation(maya, { session }, update));
    expect(await body()).toEqual(original);
    await takeOutOfInvitation(maya, { session });
    const without = await body();
    const insertion = changed(await updateInvitation(maya, { session }));
    changed(await undoInvitation(maya, { session }, insertion));
    expect(await body()).toEqual(without);
  });

  it.each([
    ["above", (html: string) => html.replace("<body>", "<body><p>Room 4, second floor</p>")],
    ["below", (html: string) => html.replace("</body>", "<p>Bring cake</p></body>")],
  ])("what was written %s the place meanwhile stays", async (_, edit) => {
    const { maya, session, body, rewrite } = await bookedInvitation();
    const original = await body();
    const text = changed(await takeOutOfInvitation(maya, { session }));
    await rewrite(edit);
    changed(await undoInvitation(maya, { session }, text));
    expect(await body()).toEqual({ ...original, html: edit(original.html) });
  });

  it("nothing is undone where another agenda was written since", async () => {
    const { maya, session, body, patches } = await bookedInvitation();
    const text = changed(await updateInvitation(maya, { session, agenda: retitled(session, "First") }));
    await updateInvitation(maya, { session, agenda: retitled(session, "Second") });
    const second = await body();
    const answer = await undoInvitation(maya, { session }, text);
    expect(answer).toEqual({ ok: true, value: { state: "changed-since" } });
    expect(await body()).toEqual(second);
    expect(patches()).toBe(2);
  });

  it("only the organizer's client takes it out", async () => {
    const { tenant, session, patches } = await bookedInvitation();
    const tomas = await participantOn(tenant, partner);
    expect(await takeOutOfInvitation(tomas, { session })).toEqual({ ok: true, value: { state: "not-organizer" } });
    expect(patches()).toBe(0);
  });
});
