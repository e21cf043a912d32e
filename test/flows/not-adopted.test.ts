import { describe, expect, it } from "vitest";
import { personId } from "shared/circles/person.ts";
import { adoptMeeting } from "shared/flows/meetings/adopt-meeting.ts";
import { knowCircles } from "shared/flows/circles/know-circles.ts";
import { tenantId } from "../sample/organization.ts";
import { circleOfSix, participant, participants, partner } from "../sample/people.ts";
import { adopted, idIn, monday, tuesday, two } from "./adopt-cast.ts";
import { valueOf } from "./circle-cast.ts";

const day = 86_400_000;

describe("a meeting that cannot become a session", () => {
  const six = circleOfSix.filter(({ id }) => id !== participant.id).map(({ mail }) => mail ?? "");
  const room = { emailAddress: { address: "room-4@contoso.example", name: "Room 4" }, type: "resource" };

  it.each([
    ["with nobody else", { with: [] }, { why: "nobody-else" }],
    [
      "with more people than a circle has",
      { with: participants.filter(({ id }) => id !== participant.id).map(({ mail }) => mail ?? "") },
      { why: "too-many" },
    ],
    ["with somebody nobody knows", { with: ["ana@fabrikam.example"] }, { why: "unknown-people" }],
    [
      "that lasts whole days",
      {
        with: [partner.mail ?? ""],
        start: Date.UTC(2026, 10, 3),
        minutes: 1440,
        more: { isAllDay: true },
      },
      { why: "over-or-cancelled" },
    ],
    ["long over", { with: [partner.mail ?? ""], start: monday - 10 * day }, { why: "over-or-cancelled" }],
  ])("%s says why", async (_, wish, outcome) => {
    const both = await two();
    const event = await both.mayas.meet({ start: tuesday, ...wish });
    expect(valueOf(await adoptMeeting(both.maya, event.id))).toMatchObject({ adopted: false, ...outcome });
    expect(valueOf(await knowCircles(both.maya))).toEqual([]);
  });

  it("cancelled, seen by the invited, says so", async () => {
    const { maya, tomas, mayas, tomass } = await two();
    const event = await mayas.meet({ start: tuesday, with: [partner.mail ?? ""] });
    const theirs = await idIn(tomass, event);
    await mayas.say(event.id, "cancel");
    expect((await tomass.event(theirs)).isCancelled).toBe(true);
    expect(valueOf(await adoptMeeting(tomas, theirs))).toEqual({ adopted: false, why: "over-or-cancelled" });
    expect((await adoptMeeting(maya, event.id)).ok).toBe(false);
  });

  it("rooms do not count as people; a circle of six meets as one", async () => {
    const { maya, mayas } = await two();
    const withRoom = await mayas.meet({
      start: tuesday,
      with: [],
      more: { attendees: [{ emailAddress: { address: partner.mail, name: "T" }, type: "required" }, room] },
    });
    await adopted(maya, withRoom.id);
    const circle = await mayas.meet({ start: tuesday + day, with: six });
    await adopted(maya, circle.id);
    const sizes = valueOf(await knowCircles(maya)).map((keyring) => keyring.circle.members.length);
    expect(sizes.toSorted((a, b) => a - b)).toEqual([2, 6]);
    const people = valueOf(await knowCircles(maya)).flatMap((keyring) => keyring.circle.members.map(({ id }) => id));
    expect(people).toContain(personId(tenantId, partner.id));
  });
});
