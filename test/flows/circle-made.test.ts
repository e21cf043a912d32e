import { afterAll, describe, expect, it } from "vitest";
import { openAsked } from "shared/circles/asked-circle.ts";
import { instant } from "shared/circles/instant.ts";
import { answerInvitation } from "shared/flows/circles/answer-invitation.ts";
import { bookSession } from "shared/flows/booking/book-session.ts";
import { createCircle } from "shared/flows/circles/create-circle.ts";
import { inviteToCircle } from "shared/flows/circles/invite-to-circle.ts";
import { knowCircles, knownKeyring } from "shared/flows/circles/know-circles.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import { ownCircles } from "shared/flows/circles/own-circles.ts";
import type { Participant } from "shared/flows/participant.ts";
import { planBooking } from "shared/flows/booking/plan-booking.ts";
import { withdrawInvitation } from "shared/flows/circles/withdraw-invitation.ts";
import { circleOfSix } from "../sample/people.ts";
import {
  answer,
  makeCircle,
  openedWith,
  sentRows,
  settle,
  standing,
  startedAs,
  valueOf,
  wanted,
  write,
} from "./circle-cast.ts";
import { addFault, allWell, newDevice, newWorld, stopWorlds, storedIn, type World } from "./story-client.ts";

afterAll(stopWorlds);

const monday = Date.UTC(2026, 10, 2, 8, 0);
const day = 86_400_000;
const [ingridUser, mayaUser, hanaUser, kofiUser, priyaUser] = circleOfSix as [
  (typeof circleOfSix)[0] & object,
  ...(typeof circleOfSix)[0][],
];

/** The facilitator, and three who have opened Turnabout already; nobody has answered. */
async function gathered() {
  const world = await newWorld({ now: monday });
  const devices = { ingrid: newDevice(), maya: newDevice() };
  const maya = await startedAs(world, mayaUser!, devices.maya);
  const hana = await startedAs(world, hanaUser!);
  const priya = await startedAs(world, priyaUser!);
  const ingrid = await startedAs(world, ingridUser, devices.ingrid);
  const circleId = await makeCircle(ingrid);
  return { world, devices, ingrid, maya, hana, priya, circleId, all: [ingrid, maya, hana, priya] };
}

/** A session of the circle with everybody invited to its meeting. */
async function booked(by: Participant, circleId: string, days = 7): Promise<string> {
  const circle = (await knownKeyring(by, circleId))?.circle;
  if (!circle) throw new Error("no circle");
  const plan = await planBooking(by, {
    others: [...circle.members, ...openAsked(circle).map(({ person }) => person)].filter(
      ({ id }) => id !== by.person.id,
    ),
    format: circle.format,
    templateId: "circle-60",
    start: instant(monday + days * day),
    minutes: 60,
    subject: null,
    circleName: "",
    circleId,
  });
  if (plan === null) throw new Error("no agenda");
  const { saving } = await bookSession(by, plan);
  expect(saving).toEqual({ where: "service" });
  return plan.session.id;
}

function notesOf(view: {
  readonly rows: readonly { readonly entry: { readonly notes: readonly { text: string }[] } }[];
}) {
  return view.rows.flatMap(({ entry }) => entry.notes.map(({ text }) => text)).toSorted();
}

async function notesFor(person: Participant, sessionId: string): Promise<string[] | null> {
  const view = valueOf(await openSession(person, sessionId));
  return view === null || view.state !== "shared" ? null : notesOf(view);
}

/** Requests to the service between two moments of one client, as method and last part. */
function requestsSince(world: World, from: number, user: string): string[] {
  return world.sent
    .slice(from)
    .filter(({ account }) => account === user)
    .map(({ method, url }) => `${method} ${new URL(url).pathname.split("/").at(-1)}`);
}

describe("a circle made by a facilitator (J3.1, J3.2)", () => {
  it("costs a row for the circle, one request for all cards, a row per invitation and one that they are sent", async () => {
    const world = await newWorld({ now: monday });
    for (const user of [mayaUser!, hanaUser!]) await startedAs(world, user);
    const ingrid = await startedAs(world, ingridUser);
    const before = world.sent.length;
    await makeCircle(ingrid);
    expect(requestsSince(world, before, ingridUser.id)).toEqual([
      "POST items",
      "POST $batch",
      "POST items",
      "POST items",
      "POST items",
    ]);
    const again = world.sent.length;
    await createCircle(ingrid, wanted);
    // Those without a card were looked for a moment ago.
    expect(requestsSince(world, again, ingridUser.id)).toEqual([]);
    const looked = world.sent.length;
    valueOf(await knowCircles(ingrid));
    expect(requestsSince(world, looked, ingridUser.id)).toEqual(["POST $batch"]);
  });

  it("before the yes nothing opens, after it what was meant for all, and who says no opens nothing ever", async () => {
    const { world, ingrid, maya, hana, priya, circleId, all } = await gathered();
    expect(await standing(ingrid, circleId)).toEqual({
      Maya: "pending",
      Hana: "pending",
      Kofi: "waiting",
      Priya: "pending",
      Wanjiru: "waiting",
    });
    const sessionId = await booked(ingrid, circleId);
    await write(ingrid, sessionId, "From Ingrid, first");
    await settle(world, maya, hana, priya, ingrid);

    // All five are in the meeting; none of their keys opens more than the own invitation, which has no secret in it.
    const events = Object.entries(await storedIn(world)).filter(([table]) => table.startsWith("mailbox-"));
    for (const user of circleOfSix)
      expect(JSON.stringify(events.find(([table]) => table.endsWith(user.id)))).toContain(sessionId);
    const secret = (await knownKeyring(ingrid, circleId))?.circle.secret ?? "";
    expect(secret).toHaveLength(43);
    for (const person of [maya, hana, priya]) {
      const opened = await openedWith(person, sentRows(world), all);
      expect(opened.filter(({ author }) => author !== person.person.id).map(({ kind }) => kind)).toEqual([
        "invitation",
      ]);
      expect(JSON.stringify(opened)).not.toContain(secret);
      expect(await knownKeyring(person, circleId)).toBeNull();
      expect(await notesFor(person, sessionId)).toBeNull();
    }

    // What is written before the yes waits, sealed to its author alone.
    const asked = valueOf(await openSession(maya, sessionId));
    expect(asked).toMatchObject({ state: "invitation", askedToJoin: "North Star" });
    await write(maya, sessionId, "From Maya, before");

    await answer(maya, true);
    await answer(hana, false);
    await settle(world, maya, hana);
    expect(valueOf(await openSession(maya, sessionId))?.askedToJoin).toBeUndefined();
    expect(valueOf(await openSession(hana, sessionId))?.askedToJoin).toBe("North Star");
    expect(await notesFor(maya, sessionId), "the inviter's client has not run").toBeNull();
    expect((await ownCircles(maya)).invitations.map(({ state }) => state)).toEqual(["joining"]);
    await settle(world, ingrid, maya);
    expect(await standing(ingrid, circleId)).toMatchObject({ Maya: "joined", Hana: "not-joining", Priya: "pending" });
    expect(await standing(maya, circleId)).toMatchObject({ Maya: "joined", Hana: "not-joining", Priya: "pending" });
    expect(await notesFor(maya, sessionId)).toEqual(["From Ingrid, first", "From Maya, before"]);
    expect((await ownCircles(maya)).circles.map(({ name }) => name)).toEqual(["North Star"]);

    // What a member wrote before the next one came is sealed to the newcomer by that member's own client.
    await write(maya, sessionId, "From Maya, second");
    await answer(priya, true);
    await settle(world, ingrid, maya, priya);
    expect(await notesFor(priya, sessionId)).toEqual(["From Ingrid, first", "From Maya, before", "From Maya, second"]);
    await write(priya, sessionId, "From Priya, third");
    await settle(world, ingrid, maya);
    const everything = ["From Ingrid, first", "From Maya, before", "From Maya, second", "From Priya, third"];
    expect(await notesFor(ingrid, sessionId)).toEqual(everything);
    expect(await notesFor(maya, sessionId)).toEqual(everything);

    const refused = await openedWith(hana, sentRows(world), all);
    expect(refused.filter(({ author }) => author !== hana.person.id).map(({ kind }) => kind)).toEqual(["invitation"]);
    expect(JSON.stringify(refused)).not.toContain(secret);
  });

  it("a withdrawn invitation is gone for the person asked, and a yes that comes later does not count", async () => {
    const { world, ingrid, maya, circleId } = await gathered();
    await settle(world, maya);
    const [asked] = (await ownCircles(maya)).invitations;
    expect(asked?.offer).toMatchObject({ name: "North Star", purpose: "Leading without a title", withdrawn: false });
    expect(await withdrawInvitation(ingrid, { circleId, person: maya.person.id })).toEqual({ where: "service" });
    await answer(maya, true).catch(() => {});
    const { circleId: id, from, ask } = asked!.offer;
    await answerInvitation(maya, { circleId: id, to: from.id, ask, joins: true });
    await settle(world, ingrid, maya);
    expect(await standing(ingrid, circleId)).toMatchObject({ Maya: "withdrawn" });
    expect(await knownKeyring(maya, circleId)).toBeNull();
    expect((await ownCircles(maya)).invitations).toEqual([]);

    // Asked again, the old yes is no answer to the new question.
    expect(await inviteToCircle(ingrid, { circleId, people: [maya.person] })).toEqual({ where: "service" });
    await settle(world, ingrid, maya);
    expect(await standing(ingrid, circleId)).toMatchObject({ Maya: "pending" });
    expect((await ownCircles(maya)).invitations.map(({ state }) => state)).toEqual(["open"]);
    await answer(maya, true);
    await settle(world, ingrid, maya);
    expect((await knownKeyring(maya, circleId))?.circle.members.map(({ name }) => name)).toContain("Maya Gurung");
  });

  it("an answer can be changed: no to yes, and yes to no, after which nothing new opens", async () => {
    const { world, ingrid, maya, hana, circleId, all } = await gathered();
    const sessionId = await booked(ingrid, circleId);
    await answer(hana, false);
    await settle(world, ingrid);
    await answer(hana, true);
    await answer(maya, true);
    await settle(world, ingrid, hana, maya);
    expect(await standing(ingrid, circleId)).toMatchObject({ Hana: "joined", Maya: "joined" });

    const keyring = await knownKeyring(maya, circleId);
    const ask = keyring?.circle.asked?.find(({ person }) => person.id === maya.person.id)?.ask ?? 0;
    await answerInvitation(maya, { circleId, to: ingrid.person.id, ask, joins: false });
    expect((await ownCircles(maya)).circles).toEqual([]);
    await settle(world, ingrid, hana);
    const before = sentRows(world).length;
    await write(hana, sessionId, "After Maya left");
    await write(ingrid, sessionId, "From Ingrid, too");
    await settle(world, ingrid, hana, maya);
    const later = await openedWith(maya, sentRows(world).slice(before), all);
    expect(later.filter(({ author }) => author !== maya.person.id)).toEqual([]);
    expect(await notesFor(hana, sessionId)).toEqual(["After Maya left", "From Ingrid, too"]);

    // And back again: the circle is handed over once more.
    await answerInvitation(maya, { circleId, to: ingrid.person.id, ask, joins: true });
    await settle(world, ingrid, hana, maya);
    expect(await notesFor(maya, sessionId)).toEqual(["After Maya left", "From Ingrid, too"]);
  });

  it("the invitation goes out when somebody opens Turnabout for the first time; another device knows every answer", async () => {
    const { world, devices, ingrid, maya, circleId } = await gathered();
    await answer(maya, true);
    const kofi = await startedAs(world, kofiUser!);
    await settle(world, kofi);
    expect((await ownCircles(kofi)).invitations).toEqual([]);
    await settle(world, ingrid, kofi, maya);
    expect(await standing(ingrid, circleId)).toMatchObject({ Kofi: "pending", Wanjiru: "waiting" });
    await answer(kofi, true);
    await settle(world, ingrid, maya);

    const elsewhere = await startedAs(world, mayaUser!);
    expect(elsewhere.keys.signing.publicJwk).toEqual(maya.keys.signing.publicJwk);
    valueOf(await knowCircles(elsewhere));
    expect(await standing(elsewhere, circleId)).toEqual(await standing(ingrid, circleId));
    expect(devices.maya).toBeDefined();
    const facilitatorsOther = await startedAs(world, ingridUser);
    valueOf(await knowCircles(facilitatorsOther));
    expect(await standing(facilitatorsOther, circleId)).toEqual(await standing(ingrid, circleId));
  });

  it("offline it is kept on this device and sent once, and so is an answer; lost answers double nothing", async () => {
    const world = await newWorld({ now: monday });
    const maya = await startedAs(world, mayaUser!);
    const ingrid = await startedAs(world, ingridUser);
    await addFault(world, { match: { path: "." }, times: "always", reset: true });
    const made = await createCircle(ingrid, wanted);
    expect(made.saving).toMatchObject({ where: "device", problem: { kind: "offline" } });
    expect(await standing(ingrid, made.circleId).catch(() => "offline")).toBe("offline");
    await allWell(world);
    await settle(world, ingrid, ingrid);
    expect(await standing(ingrid, made.circleId)).toMatchObject({ Maya: "pending" });

    await settle(world, maya);
    await addFault(world, { match: { method: "POST", path: "/items" }, times: 2, loseAnswer: true });
    await answer(maya, true);
    await allWell(world);
    await settle(world, ingrid, maya, ingrid);
    expect(await standing(ingrid, made.circleId)).toMatchObject({ Maya: "joined" });
    const [home] = valueOf(await knowCircles(maya)).filter(({ circle }) => circle.id === made.circleId);
    expect(home?.circle.members.map(({ name }) => name)).toEqual(["Ingrid Solheim", "Maya Gurung"]);
    expect((await ownCircles(ingrid)).circles).toHaveLength(1);
  });
});
