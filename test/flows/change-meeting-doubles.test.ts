import { expect, it, onTestFinished } from "vitest";
import { instant } from "shared/circles/instant.ts";
import { personId } from "shared/circles/person.ts";
import { bookSession } from "shared/flows/booking/book-session.ts";
import { planBooking } from "shared/flows/booking/plan-booking.ts";
import { listSessions, sessionAt } from "shared/flows/sessions/list-sessions.ts";
import type { Participant } from "shared/flows/participant.ts";
import { participantOn } from "../sample/connect.ts";
import { organization, tenantId } from "../sample/organization.ts";
import { circleOfThree } from "../sample/people.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import { startTenant } from "../tenant/start-tenant.ts";
import { looked, monday, tuesday } from "./adopt-cast.ts";
import { valueOf } from "./circle-cast.ts";
import { plainOutlook } from "./plain-outlook.ts";

async function three() {
  const tenant = await startTenant({ organization, now: monday });
  onTestFinished(async () => {
    await tenant.stop();
    expect(tenant.violations).toEqual([]);
  });
  const [one, other, third] = circleOfThree as [DirectoryUser, DirectoryUser, DirectoryUser];
  const members: Participant[] = [];
  for (const user of [one, other, third]) members.push(await participantOn(tenant, user));
  const [aroha, sefa, jack] = members as [Participant, Participant, Participant];
  const plan = await planBooking(aroha, {
    others: [other, third].map(({ id, displayName, mail }) => ({
      id: personId(tenantId, id),
      name: displayName,
      address: mail ?? "",
    })),
    format: "peer-coaching-trio",
    templateId: "peer-pair-45",
    start: instant(tuesday),
    minutes: 60,
    subject: null,
    circleName: "",
  });
  if (plan === null) throw new Error("No agenda of this length");
  expect((await bookSession(aroha, plan)).saving).toEqual({ where: "service" });
  for (const member of [sefa, jack]) valueOf(await listSessions(member));
  return { tenant, aroha, sefa, jack, users: { one, other, third }, sessionId: plan.session.id };
}

it("two of three who booked the same time at once: everybody sees one session, and its double only who made it", async () => {
  const { tenant, aroha, sefa, jack, users, sessionId } = await three();
  // What a stale read lets the other client do: the same agenda, and so the same link, in a meeting of its own.
  const [first] = await plainOutlook(tenant, users.one).events();
  const { body, subject } = first!;
  const own = await plainOutlook(tenant, users.other).meet({
    start: tuesday,
    minutes: 60,
    with: [users.one.mail ?? "", users.third.mail ?? ""],
    more: { body, subject },
  });
  for (const [member, double] of [
    [aroha, null],
    [sefa, own.id],
    [jack, null],
  ] as const) {
    const { sessions, adoptable } = valueOf(await listSessions(member));
    expect(sessions.map((one) => [one.sessionId, one.double?.eventId ?? null])).toEqual([[sessionId, double]]);
    expect(adoptable).toEqual([]);
    const { meeting } = await looked(member, sessionId);
    expect(meeting).toMatchObject({ organizer: users.one.displayName, isOrganizer: member === aroha });
    expect(meeting?.double ?? null).toBe(double);
  }
  // Whoever opens the double in Outlook comes to the session all the same.
  const [, theirs] = (await plainOutlook(tenant, users.third).events()).toSorted((a) =>
    a.iCalUId === own.iCalUId ? 1 : -1,
  );
  expect(theirs?.iCalUId).toBe(own.iCalUId);
  expect(valueOf(await sessionAt(jack, { eventId: theirs!.id }))).toEqual({ sessionId, adoptable: null });
});
