import { describe, expect, it } from "vitest";
import { agendaFor } from "shared/agenda/templates/agenda-for.ts";
import { blockOfSession } from "shared/agenda/block/block-of-session.ts";
import { readAgendaBlock } from "shared/agenda/block/read-agenda-block.ts";
import type { Template } from "shared/agenda/templates/template-schema.ts";
import { instant, type Instant } from "shared/circles/instant.ts";
import { takeOutOfInvitation } from "shared/flows/meetings/take-out-of-invitation.ts";
import { undoInvitation } from "shared/flows/meetings/undo-invitation.ts";
import { updateInvitationWhenDue } from "shared/flows/meetings/update-invitation-when-due.ts";
import { updateInvitation } from "shared/flows/meetings/update-invitation.ts";
import type { Participant } from "shared/flows/participant.ts";
import type { Session } from "shared/sessions/session.ts";
import { participantOn } from "../sample/connect.ts";
import { participant, partner } from "../sample/people.ts";
import { bookedInvitation } from "./invitation-cast.ts";

const minute = 60_000;

/** The agenda after so many edits. */
function edited({ format, templateId }: Session, edits: number): Template {
  const template = agendaFor({ format, templateId, minutes: 45 });
  if (template === null) throw new Error("No agenda");
  const [first, ...rest] = template.segments;
  if (first === undefined) throw new Error("No segment");
  return { ...template, segments: [{ ...first, title: `Edit ${edits}` }, ...rest] };
}

/** A session that is edited at these minutes, while the organizer's client looks every minute whether the invitation is due. */
async function prepared(edits: readonly number[], { minutes, leaves = [] }: { minutes: number; leaves?: number[] }) {
  const cast = await bookedInvitation();
  const { tenant, session, maya } = cast;
  const from = tenant.clock.now();
  let lastChange: Instant | null = null;
  let count = 0;
  const states: [number, string][] = [];
  for (let at = 0; at < minutes; at += 1) {
    tenant.clock.set(from + at * minute);
    if (edits.includes(at)) {
      count += 1;
      // A little before the look, so that no millisecond decides at which look the quiet time is over.
      lastChange = instant(from + at * minute - 2_000);
    }
    const agenda = { session, agenda: edited(session, count), lastChange };
    const answer = await updateInvitationWhenDue(maya, agenda, { leaving: leaves.includes(at) });
    const state = answer.ok ? answer.value.state : answer.problem.kind;
    if (state !== "not-due") states.push([at, state]);
  }
  return { ...cast, states, agenda: edited(session, count), lastChange };
}

function says(maya: Participant, html: string): string | undefined {
  return readAgendaBlock({ contentType: "html", content: html }, maya.configuration.appOrigin)?.segments[0]?.title;
}

describe("one update mail for a preparation", () => {
  it("ten edits in a row are written once, ten minutes after the last, and never again", async () => {
    const { maya, states, body, patches } = await prepared([2, 3, 4, 7, 9, 12, 20, 21, 22, 30], { minutes: 60 });
    expect(states[0]).toEqual([40, "changed"]);
    expect(new Set(states.slice(1).map(([, state]) => state))).toEqual(new Set(["unchanged"]));
    expect(says(maya, (await body()).html)).toBe("Edit 10");
    expect(patches()).toBe(1);
  });

  it("ten edits with long pauses are written once; the later ones wait for a press", async () => {
    const times = [5, 20, 35, 50, 65, 80, 95, 110, 125, 140];
    const { maya, session, agenda, body, patches } = await prepared(times, { minutes: 160 });
    expect(says(maya, (await body()).html)).toBe("Edit 1");
    expect(patches()).toBe(1);
    expect(await updateInvitation(maya, { session, agenda })).toMatchObject({ value: { state: "changed" } });
    expect(says(maya, (await body()).html)).toBe("Edit 10");
    expect(patches()).toBe(2);
  });

  it("who leaves the session has it written at once, and once", async () => {
    const { maya, states, body, patches } = await prepared([1, 2, 3], { minutes: 30, leaves: [4, 6] });
    expect(states[0]).toEqual([4, "changed"]);
    expect(says(maya, (await body()).html)).toBe("Edit 3");
    expect(patches()).toBe(1);
  });

  it("nothing edited: nothing is asked and nothing is written", async () => {
    const { states, reads, patches } = await prepared([], { minutes: 30, leaves: [10] });
    expect([states, reads(), patches()]).toEqual([[], 0, 0]);
  });

  it("two devices of the organizer write it once", async () => {
    const { tenant, session, lastChange, patches } = await prepared([1], { minutes: 15 });
    const other = await participantOn(tenant, participant);
    const agenda = { session, agenda: edited(session, 2), lastChange };
    const second = await updateInvitationWhenDue(other, agenda, { leaving: true });
    expect(second).toEqual({ ok: true, value: { state: "unchanged" } });
    expect(patches()).toBe(1);
  });

  it("what was taken out or undone does not come back by itself", async () => {
    const { maya, tenant, session, agenda, lastChange, body, patches } = await prepared([1], { minutes: 5 });
    const due = () => updateInvitationWhenDue(maya, { session, agenda, lastChange }, { leaving: true });
    await takeOutOfInvitation(maya, { session });
    expect(await due()).toEqual({ ok: true, value: { state: "unchanged" } });
    const update = await updateInvitation(maya, { session, agenda });
    if (!update.ok || update.value.state !== "changed") throw new Error("Not put in");
    await takeOutOfInvitation(maya, { session });
    await updateInvitation(maya, { session });
    const asBooked = await body();
    const written = await due();
    if (!written.ok || written.value.state !== "changed") throw new Error("Not written");
    await undoInvitation(maya, { session }, written.value);
    expect(await body()).toEqual(asBooked);
    const since = [patches(), tenant.log().length];
    expect(await due()).toEqual({ ok: true, value: { state: "not-due" } });
    expect([patches(), tenant.log().length]).toEqual(since);
  });

  it("words changed by hand in Outlook are not overwritten by themselves", async () => {
    const { maya, session, agenda, lastChange, body, rewrite, patches } = await prepared([1], { minutes: 3 });
    await rewrite((html) => html.replace("Since last time", "Since the summer"));
    const [before, sent] = [await body(), patches()];
    const answer = await updateInvitationWhenDue(maya, { session, agenda, lastChange }, { leaving: true });
    expect(answer).toEqual({ ok: true, value: { state: "unchanged" } });
    expect([await body(), patches()]).toEqual([before, sent]);
  });

  it("a member who is not the organizer asks nothing and writes nothing", async () => {
    const { tenant, session, agenda, lastChange, patches } = await prepared([1], { minutes: 2 });
    const tomas = await participantOn(tenant, partner);
    const since = tenant.log().length;
    const answer = await updateInvitationWhenDue(tomas, { session, agenda, lastChange }, { leaving: true });
    expect(answer).toEqual({ ok: true, value: { state: "not-organizer" } });
    expect(tenant.log().length).toBe(since);
    expect(patches()).toBe(0);
  });

  it("a session that has begun is not written any more", async () => {
    const { maya, tenant, session, agenda, lastChange } = await prepared([1], { minutes: 2 });
    tenant.clock.set(session.start + minute);
    const answer = await updateInvitationWhenDue(maya, { session, agenda, lastChange }, { leaving: true });
    expect(answer).toEqual({ ok: true, value: { state: "not-due" } });
    expect(blockOfSession(session, agenda)).not.toBeNull();
  });
});
