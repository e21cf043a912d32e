import type { EntryChange } from "shared/agenda/entry/change-entry.ts";
import { formatById } from "shared/circles/format-by-id.ts";
import type { FormatId } from "shared/circles/format.ts";
import { instant } from "shared/circles/instant.ts";
import { answerInvitation } from "shared/flows/circles/answer-invitation.ts";
import { bookSession } from "shared/flows/booking/book-session.ts";
import { createCircle } from "shared/flows/circles/create-circle.ts";
import { fillAgenda } from "shared/flows/sessions/fill-agenda.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import type { Participant } from "shared/flows/participant.ts";
import { planBooking } from "shared/flows/booking/plan-booking.ts";
import { tendCircles } from "shared/flows/circles/tend-circles.ts";
import { type Programme } from "shared/privacy/programme.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { participantOn } from "./connect.ts";
import { circleOfSix, circleOfThree, participant, partner } from "./people.ts";
import { programme } from "./programme.ts";

const hour = 3_600_000;
const day = 24 * hour;

interface PastSession {
  /** The organizer first. */
  readonly company: readonly Participant[];
  readonly format: FormatId;
  readonly circleName: string;
  /** Made before, by asking. */
  readonly circleId?: string;
  readonly start: number;
  /** What each of them adds while it runs. */
  readonly changes: (member: Participant) => readonly EntryChange[];
}

/** The start of the hour at least `days` ago: sessions begin on the hour. */
export function hourAgo(now: number, { days, hours = 0 }: { readonly days: number; readonly hours?: number }): number {
  return Math.floor((now - days * day - hours * hour) / hour) * hour;
}

/**
 * The past of the sample organisation, made by the product's own flows under the tenant's clock, which ends at `now`: a session of the pair
 * that has just ended, before it one with open commitments; a circle of six, made by its facilitator, with three sessions held in a window that has closed, published
 * and confirmed; a circle of three with as many, of which nobody reads a figure.
 */
export async function makePast(tenant: Tenant, now: number): Promise<void> {
  const frozen = tenant.clock.frozen;
  tenant.clock.set(now - 60 * day, true);
  const pair = await Promise.all([participant, partner].map((user) => participantOn(tenant, user)));
  const six = await Promise.all(circleOfSix.map((user) => participantOn(tenant, user)));
  const three = await Promise.all(circleOfThree.map((user) => participantOn(tenant, user)));

  const northStar = await askedCircle(six);
  for (const days of [45, 31, 17]) {
    await holdSession(tenant, {
      company: six,
      format: "peer-coaching-circle",
      circleName: "",
      circleId: northStar,
      start: hourAgo(now, { days }),
      changes: (member) => [{ do: "be-present" }, commitment(member, "Try it out before we meet again")],
    });
    await holdSession(tenant, {
      company: three,
      format: "accountability-cluster",
      circleName: "Three of us",
      start: hourAgo(now, { days, hours: 3 }),
      changes: () => [{ do: "be-present" }],
    });
  }
  await holdSession(tenant, {
    company: pair,
    format: "peer-coaching-pair",
    circleName: "",
    start: hourAgo(now, { days: 14 }),
    changes: (member) => [{ do: "be-present" }, commitment(member, "Ask one open question in every one-to-one")],
  });
  await holdSession(tenant, {
    company: pair,
    format: "peer-coaching-pair",
    circleName: "",
    start: hourAgo(now, { days: 0, hours: 1 }),
    changes: () => [{ do: "be-present" }],
  });
  tenant.clock.set(now, frozen);
  // Everybody's client runs once more: the first publishes what has closed, the others confirm.
  for (const member of [...six, ...three]) await settle(member, programme);
}

function commitment({ person }: Participant, text: string): EntryChange {
  return { do: "add-commitment", text, owner: person.id, due: null, confidence: 4 };
}

/** The circle of six as its facilitator makes it: the others are asked and say yes. */
async function askedCircle([maker, ...others]: readonly Participant[]): Promise<string> {
  if (maker === undefined) throw new Error("Nobody makes the circle");
  const { saving, circleId } = await createCircle(maker, {
    key: "north-star",
    name: "North Star",
    purpose: "Leading without a title, and saying so",
    format: "peer-coaching-circle",
    size: 6,
    rhythm: { every: "weeks", weeks: 2 },
    people: others.map(({ person }) => person),
  });
  if (saving.where !== "service") throw new Error(JSON.stringify(saving));
  for (const member of others) {
    await settle(member, programme);
    await answerInvitation(member, { circleId, to: maker.person.id, ask: 1, joins: true });
  }
  for (const member of [maker, ...others]) await settle(member, programme);
  return circleId;
}

async function holdSession(tenant: Tenant, past: PastSession): Promise<void> {
  const { company, format, circleName, start } = past;
  const [organizer, ...others] = company as [Participant, ...Participant[]];
  tenant.clock.set(start - 2 * day, true);
  const { minutes, templates } = formatById(format);
  const plan = await planBooking(organizer, {
    others: others.map(({ person }) => person),
    format,
    templateId: templates[0] ?? "",
    start: instant(start),
    minutes,
    subject: null,
    circleName,
    ...(past.circleId !== undefined && { circleId: past.circleId }),
  });
  if (plan === null) throw new Error(`No agenda of ${minutes} minutes for ${format}`);
  await bookSession(organizer, plan);
  tenant.clock.set(start + 10 * 60_000, true);
  for (const member of company) {
    await settle(member, programme);
    for (const change of past.changes(member)) {
      const view = await openSession(member, plan.session.id);
      if (!view.ok || view.value === null) throw new Error(`${member.person.name} cannot open the session`);
      await fillAgenda(member, view.value, change);
    }
  }
}

async function settle(member: Participant, of: Programme): Promise<void> {
  const problem = await tendCircles(member, of);
  if (problem !== null) throw new Error(`${member.person.name}: ${JSON.stringify(problem)}`);
}
