import { afterAll, describe, expect, it } from "vitest";
import type { EntryChange } from "shared/agenda/entry/change-entry.ts";
import { instant } from "shared/circles/instant.ts";
import { answerInvitation } from "shared/flows/circles/answer-invitation.ts";
import { knowCircles, knownKeyring } from "shared/flows/circles/know-circles.ts";
import { bookSession } from "shared/flows/booking/book-session.ts";
import { planBooking } from "shared/flows/booking/plan-booking.ts";
import type { Participant } from "shared/flows/participant.ts";
import { isMember } from "shared/flows/sessions/session-view.ts";
import { circleOfSix } from "../sample/people.ts";
import { notesIn, sessionWindows } from "../sample/session-windows.ts";
import { answer, makeCircle, settle, startedAs, valueOf } from "./circle-cast.ts";
import { newWorld, stopWorlds } from "./story-client.ts";

afterAll(stopWorlds);

const monday = Date.UTC(2026, 10, 2, 8, 0);
const day = 86_400_000;

const note = (text: string): EntryChange => ({ do: "add-note", segmentId: null, text });

/** A session of Ingrid's circle, which Maya and Hana have joined, open before Ingrid and Maya. */
async function sessionOfThree() {
  const world = await newWorld({ now: monday });
  const [ingridUser, mayaUser, hanaUser] = circleOfSix;
  const maya = await startedAs(world, mayaUser!);
  const hana = await startedAs(world, hanaUser!);
  const ingrid = await startedAs(world, ingridUser!);
  const circleId = await makeCircle(ingrid);
  await answer(maya, true);
  await answer(hana, true);
  await settle(world, ingrid, maya, hana);
  const circle = (await knownKeyring(ingrid, circleId))!.circle;
  const plan = await planBooking(ingrid, {
    others: circle.members.slice(1),
    format: circle.format,
    templateId: "circle-60",
    start: instant(monday + day),
    minutes: 60,
    subject: null,
    circleName: "",
    circleId,
  });
  await bookSession(ingrid, plan!);
  const windows = sessionWindows(world.tenant);
  const [ingrids, mayas] = [await windows.open(ingrid, plan!.session.id), await windows.open(maya, plan!.session.id)];
  return { world, ingrid, maya, mayaUser: mayaUser!, circleId, windows, ingrids, mayas };
}

/** Leaves the circle, or joins it again. */
async function say(who: Participant, circleId: string, joins: boolean): Promise<void> {
  const { madeBy, asked } = (await knownKeyring(who, circleId))!.circle;
  const ask = asked!.find(({ person }) => person.id === who.person.id)!.ask;
  expect((await answerInvitation(who, { circleId, to: madeBy!, ask, joins })).where).toBe("service");
}

describe("somebody who no longer belongs to the circle while they write", () => {
  it("left on another device: is told with the next change of a member, keeps the own text, and nothing more goes out", async () => {
    const { world, ingrid, maya, mayaUser, circleId, windows, ingrids, mayas } = await sessionOfThree();
    await mayas.watch.change(note("Before I left"));
    await windows.pass(15_000);
    expect(notesIn(ingrids)).toEqual(["Before I left"]);

    const phone = await startedAs(world, mayaUser);
    valueOf(await knowCircles(phone));
    await say(phone, circleId, false);
    expect(isMember(mayas.shown().view!, maya.person.id)).toBe(true);

    // The maker's client learns it, and seals what it writes to those who are left.
    valueOf(await knowCircles(ingrid));
    await ingrids.watch.look();
    await ingrids.watch.change(note("Without Maya"));
    await windows.pass(15_000);
    expect(mayas.shown()).toMatchObject({ state: "open", problem: null });
    expect(isMember(mayas.shown().view!, maya.person.id)).toBe(false);
    expect(notesIn(mayas)).toEqual(["Before I left"]);

    const before = world.sent.length;
    expect(await mayas.watch.change(note("After I left"))).toEqual({ where: "nowhere", why: "not-a-member" });
    expect(notesIn(mayas)).toEqual(["Before I left"]);
    await windows.pass(10 * 60_000);
    expect(world.sent.slice(before).filter(({ account }) => account === mayaUser.id)).toEqual([]);
    expect(notesIn(ingrids)).toContain("Without Maya");
  });

  it("left in another window of the device: is told with the next poll, and comes back", async () => {
    const { world, maya, circleId, windows, mayas, ingrid } = await sessionOfThree();
    await say(maya, circleId, false);
    await windows.pass(60_000);
    expect(isMember(mayas.shown().view!, maya.person.id)).toBe(false);

    await say(maya, circleId, true);
    await windows.pass(60_000);
    // The maker's client hands the circle over once more.
    await settle(world, ingrid, maya);
    await mayas.watch.look();
    expect(isMember(mayas.shown().view!, maya.person.id)).toBe(true);
    expect(await mayas.watch.change(note("Back again"))).toEqual({ where: "service" });
  });
});
