import { describe, expect, it } from "vitest";
import { finishReflection } from "shared/flows/reflection/finish-reflection.ts";
import { giveReminder } from "shared/flows/reflection/give-reminder.ts";
import { noteShown, remindTomorrow, skipReflection } from "shared/flows/reflection/after-session.ts";
import { noticesDue } from "shared/flows/reflection/notices-due.ts";
import { reminderOf } from "shared/flows/reflection/reminders.ts";
import { drainOutbox } from "shared/flows/records/drain-outbox.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { freshSessions, rememberedSessions } from "shared/flows/sessions/remembered-sessions.ts";
import type { Participant } from "shared/flows/participant.ts";
import { formsFor } from "shared/reflection/forms.ts";
import { records } from "../sample/organization.ts";
import { storedItems } from "../e2e/summaries-steps.ts";
import { afterMeetingCast } from "./after-meeting-cast.ts";
import { day, hour, value } from "./find-time-cast.ts";

const toRows = { method: "POST", path: "/items" };
const fromRows = { method: "GET", path: "/items" };

/** Maya on two devices, ten minutes after the end of her session. */
async function afterTheEnd() {
  const cast = await afterMeetingCast();
  cast.at(cast.end + hour / 6);
  const state = async (who: Participant) => (await reminderOf(who, cast.sessionId)).state;
  /** The state as the service tells it to a device. */
  const read = async (who: Participant) =>
    value(await listSessions(who)).sessions.find(({ sessionId }) => sessionId === cast.sessionId)?.reminder;
  const tomorrow = cast.end + day;
  return { ...cast, state, read, tomorrow };
}

describe("a reminder of a reflection", () => {
  it("is asked for on one device, waits for the next day there and on the others, and is given once", async () => {
    const { maya, second, sessionId, at, state, read, tomorrow } = await afterTheEnd();
    expect([await read(maya), await read(second)]).toEqual(["never", "never"]);
    expect(await remindTomorrow(maya, sessionId)).toEqual({ where: "service" });
    expect([await state(maya), await read(second)]).toEqual(["waiting", "waiting"]);
    expect([await giveReminder(maya, sessionId), await giveReminder(second, sessionId)]).toEqual([false, false]);
    at(tomorrow);
    expect([await read(maya), await read(second)]).toEqual(["due", "due"]);
    const given = await Promise.all([giveReminder(maya, sessionId), giveReminder(second, sessionId)]);
    expect(given.filter(Boolean)).toHaveLength(1);
    expect([await read(maya), await read(second)]).toEqual(["given", "given"]);
    expect([await giveReminder(maya, sessionId), await giveReminder(second, sessionId)]).toEqual([false, false]);
  });

  it("is given once, whoever of two devices asked for it, and both did without knowing of each other", async () => {
    const { maya, second, sessionId, at, read, tomorrow } = await afterTheEnd();
    await remindTomorrow(maya, sessionId);
    await remindTomorrow(second, sessionId);
    at(tomorrow);
    await read(second);
    expect(await giveReminder(second, sessionId)).toBe(true);
    at(tomorrow + 2 * day);
    await read(maya);
    expect(await giveReminder(maya, sessionId)).toBe(false);
  });

  it("counts as given when the form stands before the participant on its day, and not before", async () => {
    const { maya, second, sessionId, at, read, tomorrow } = await afterTheEnd();
    await remindTomorrow(maya, sessionId);
    await noteShown(maya, sessionId);
    expect(await read(second)).toBe("waiting");
    at(tomorrow);
    await noteShown(maya, sessionId);
    expect(await read(second)).toBe("given");
    expect(await giveReminder(second, sessionId)).toBe(false);
  });

  it("is never given where the reflection was skipped, on whatever device", async () => {
    const { maya, second, sessionId, at, read, tomorrow } = await afterTheEnd();
    await remindTomorrow(maya, sessionId);
    expect(await skipReflection(second, sessionId)).toEqual({ where: "service" });
    at(tomorrow);
    expect([await read(maya), await read(second)]).toEqual(["skipped", "skipped"]);
    expect([await giveReminder(maya, sessionId), await giveReminder(second, sessionId)]).toEqual([false, false]);
  });

  it("leaves the device sealed to its owner: neither the partner nor the store can read it", async () => {
    const { maya, tomas, sessionId, tenant, read } = await afterTheEnd();
    await remindTomorrow(maya, sessionId);
    await skipReflection(maya, sessionId);
    expect(await read(tomas)).toBe("never");
    const stored = JSON.stringify(storedItems(tenant, records));
    for (const word of ["skipped", "asked", "reminder"]) expect(stored).not.toContain(`"${word}`);
  });
});

describe("a reminder when the service does not answer as hoped", () => {
  it("is asked for offline, holds here at once, and reaches the other device later", async () => {
    const { maya, second, sessionId, at, state, read, fault, tomorrow, allWell } = await afterTheEnd();
    await fault({ match: toRows, reset: true, times: 8 });
    expect((await remindTomorrow(maya, sessionId)).where).toBe("device");
    expect([await state(maya), await read(second)]).toEqual(["waiting", "never"]);
    await allWell();
    await drainOutbox(maya);
    at(tomorrow);
    expect(await read(second)).toBe("due");
  });

  it("is not given while nobody can say whether another device has, and then once", async () => {
    const { maya, second, sessionId, at, read, fault, tomorrow, allWell } = await afterTheEnd();
    await remindTomorrow(maya, sessionId);
    at(tomorrow);
    await fault({ match: fromRows, reset: true, times: 40 });
    expect(await giveReminder(maya, sessionId)).toBe(false);
    await allWell();
    await read(second);
    expect(await giveReminder(second, sessionId)).toBe(true);
    expect(await giveReminder(maya, sessionId)).toBe(false);
  });

  it.each([
    ["was stored", { loseAnswer: true }],
    ["was not stored", { reset: true }],
  ])("is given once where the answer to its claim was lost and the claim %s", async (_what, how) => {
    const { maya, second, sessionId, at, read, fault, tomorrow } = await afterTheEnd();
    await remindTomorrow(maya, sessionId);
    at(tomorrow);
    await fault({ match: toRows, ...how });
    expect(await giveReminder(maya, sessionId)).toBe(true);
    await read(second);
    expect([await giveReminder(second, sessionId), await giveReminder(maya, sessionId)]).toEqual([false, false]);
  });

  it("is claimed with the same row when the claim could not be read back", async () => {
    const { maya, sessionId, at, fault, tomorrow, posts, tenant } = await afterTheEnd();
    await remindTomorrow(maya, sessionId);
    at(tomorrow);
    await fault({ match: fromRows, status: 503, skip: 1, times: 4 });
    const from = tenant.log().length;
    expect(await giveReminder(maya, sessionId)).toBe(false);
    expect(await giveReminder(maya, sessionId)).toBe(true);
    expect(posts(from)).toEqual(["row"]);
  });
});

describe("when a device points to a reflection", () => {
  it("is at the end, until the form was shown", async () => {
    const { maya, sessionId, end, at } = await afterTheEnd();
    at(end - hour);
    value(await freshSessions(maya));
    expect(await noticesDue(maya)).toEqual([{ sessionId, at: end }]);
    at(end);
    expect(await noticesDue(maya)).toEqual([{ sessionId, at: end }]);
    await noteShown(maya, sessionId);
    expect(await noticesDue(maya)).toEqual([]);
  });

  it("is once more on the next day, on the device that was asked, and on no other", async () => {
    const { maya, second, sessionId, at, tomorrow } = await afterTheEnd();
    value(await freshSessions(maya));
    await noteShown(maya, sessionId);
    await remindTomorrow(maya, sessionId);
    value(await freshSessions(second));
    const [notice] = await noticesDue(maya);
    // 00:00 in Kathmandu.
    expect(new Date(notice!.at).toISOString()).toMatch(/T18:15:00/);
    expect(await noticesDue(second)).toEqual([]);
    at(tomorrow);
    await noteShown(maya, sessionId);
    expect(await noticesDue(maya)).toEqual([]);
  });

  it.each(["sent", "skipped"])("is never after it was %s, here or elsewhere", async (what) => {
    const { maya, second, sessionId } = await afterTheEnd();
    value(await freshSessions(maya));
    value(await freshSessions(second));
    const [offered] = formsFor("peer-coaching-pair");
    if (what === "sent")
      await finishReflection(maya, { form: offered!.form, sessionId, answers: { progress: 3 }, earlier: null });
    else await skipReflection(maya, sessionId);
    expect(await noticesDue(maya)).toEqual([]);
    expect(await noticesDue(second)).toHaveLength(1);
    value(await freshSessions(second));
    expect(await noticesDue(second)).toEqual([]);
    const remembered = (await rememberedSessions(maya))?.listing.sessions[0];
    expect(what === "sent" ? remembered?.reflected : remembered?.reminder === "skipped").toBe(true);
  });

  it("is not for a session that ended three days ago", async () => {
    const { maya, end, at } = await afterTheEnd();
    value(await freshSessions(maya));
    at(end + 3 * day + 1);
    expect(await noticesDue(maya)).toEqual([]);
  });
});
