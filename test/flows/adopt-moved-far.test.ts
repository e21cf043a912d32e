import { describe, expect, it } from "vitest";
import { instant } from "shared/circles/instant.ts";
import { moveSession } from "shared/flows/meetings/move-session.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import type { Participant } from "shared/flows/participant.ts";
import { bookPair } from "../sample/book-pair.ts";
import { participantOn } from "../sample/connect.ts";
import { partner } from "../sample/people.ts";
import { adopted, idIn, listed, looked, opened, tuesday, two, type Two } from "./adopt-cast.ts";
import { valueOf } from "./circle-cast.ts";

const day = 86_400_000;
/** Further away than one look into the calendar reaches. */
const far = tuesday + 100 * day;
const to = { start: instant(far), end: instant(far + 45 * 60_000) };

async function booked() {
  const both = await two();
  const sessionId = await bookPair(both.maya, partner, tuesday);
  for (const member of [both.maya, both.tomas]) await listed(member);
  return { ...both, sessionId };
}

/** How many requests a look at the list makes; looks before have settled what there was to tell. */
async function requests({ tenant }: Pick<Two, "tenant">, member: Participant): Promise<number> {
  valueOf(await listSessions(member));
  const before = tenant.log().length;
  valueOf(await listSessions(member));
  // A part of a batch is logged as well as the batch.
  return tenant
    .log()
    .slice(before)
    .filter(({ url }) => !url.startsWith("$")).length;
}

describe("a session that is moved further away than a look reaches", () => {
  it("by us is found by both, with one request more", async () => {
    const all = await booked();
    const { maya, tomas, sessionId } = all;
    const usual = [await requests(all, maya), await requests(all, tomas)];
    expect(valueOf(await moveSession(maya, await looked(maya, sessionId), to))).toMatchObject({ state: "moved" });
    for (const member of [maya, tomas]) {
      expect(await listed(member)).toEqual([{ sessionId, start: far, isCancelled: false, declinedBy: [] }]);
      expect((await looked(member, sessionId)).meeting).toMatchObject({ start: far, isCancelled: false });
    }
    expect([await requests(all, maya), await requests(all, tomas)]).toEqual(usual.map((count) => count + 1));
    // And back: nothing is left of it.
    expect(
      valueOf(
        await moveSession(maya, await looked(maya, sessionId), {
          start: instant(tuesday),
          end: instant(tuesday + 45 * 60_000),
        }),
      ),
    ).toMatchObject({ state: "moved" });
    expect([await requests(all, maya), await requests(all, tomas)]).toEqual(usual);
  });

  it("in Outlook is told by the organizer's next look, and shown to the other before it", async () => {
    const { maya, tomas, mayas, sessionId } = await booked();
    const [event] = await mayas.events();
    await mayas.move(event?.id ?? "", far);
    expect(await listed(tomas)).toMatchObject([{ sessionId, start: far, isCancelled: false }]);
    expect((await looked(tomas, sessionId)).meeting).toMatchObject({ start: far, isOrganizer: false });
    expect((await opened(tomas, sessionId)).session?.start).toBe(tuesday);
    expect(await listed(maya)).toMatchObject([{ sessionId, start: far, isCancelled: false }]);
    expect((await opened(tomas, sessionId)).session).toMatchObject({ start: far, phase: "scheduled" });
  });

  it("is found on a device that never saw it nearer, where the row tells of it", async () => {
    const { tenant, maya, mayas, sessionId } = await booked();
    await mayas.move((await mayas.events())[0]?.id ?? "", far);
    await listed(maya);
    const elsewhere = await participantOn(tenant, partner);
    expect(await listed(elsewhere)).toMatchObject([{ sessionId, start: far }]);
    expect((await looked(elsewhere, sessionId)).meeting).toMatchObject({ start: far });
  });

  it("is shown as cancelled only when it is, and not at all to who declines it there", async () => {
    const all = await booked();
    const { maya, tomas, mayas, tomass, sessionId } = all;
    const usual = await requests(all, tomas);
    const [event] = await mayas.events();
    const theirs = await idIn(tomass, event!);
    await mayas.move(event?.id ?? "", far);
    for (const member of [maya, tomas]) await listed(member);
    await tomass.say(theirs, "decline");
    expect(await listed(maya)).toMatchObject([
      { sessionId, start: far, isCancelled: false, declinedBy: [partner.displayName] },
    ]);
    expect(await listed(tomas)).toEqual([]);
    expect(await requests(all, tomas)).toBe(usual);
    await mayas.say(event?.id ?? "", "cancel");
    expect(await listed(maya)).toMatchObject([{ sessionId, start: far, isCancelled: true }]);
    expect((await looked(maya, sessionId)).meeting?.isCancelled).toBe(true);
    expect((await opened(tomas, sessionId)).session?.phase).toBe("cancelled");
  });

  it("follows a meeting that was adopted, also by who does not organize it", async () => {
    const { maya, tomas, mayas, tomass } = await two();
    const event = await mayas.meet({ start: tuesday, with: [partner.mail ?? ""] });
    const sessionId = await adopted(tomas, await idIn(tomass, event));
    await listed(maya);
    await mayas.move(event.id, far);
    for (const member of [maya, tomas]) {
      expect(await listed(member)).toMatchObject([{ sessionId, start: far, isCancelled: false }]);
      expect((await looked(member, sessionId)).meeting?.start).toBe(far);
    }
    expect((await opened(maya, sessionId)).session?.start).toBe(far);
    await mayas.say(event.id, "cancel");
    expect(await listed(maya)).toMatchObject([{ sessionId, isCancelled: true }]);
    expect(await listed(tomas)).toMatchObject([{ sessionId, isCancelled: true }]);
  });
});
