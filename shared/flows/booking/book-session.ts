import { type Saving, sendIntent } from "../records/append-row.ts";
import { type Booked, bookedOn, type Booking } from "./carry-out-booking.ts";
import { keepKeyring, knownKeyring } from "../circles/know-circles.ts";
import { meetPeople } from "../people/meet-people.ts";
import type { Participant } from "../participant.ts";
import type { BookingPlan } from "./plan-booking.ts";
import { showCard } from "../people/show-card.ts";
import { sealToNewcomers } from "../people/seal-to-newcomers.ts";
import { sessionRow } from "../sessions/session-rows.ts";
import { idsOf, sealFor } from "../records/seal-for.ts";

export interface BookingOutcome {
  readonly saving: Saving;
  /** `null` while the booking waits on this device. */
  readonly booked: Booked | null;
}

/**
 * Books a planned session: one event in all calendars, with the agenda in its body, and a `session` row sealed to the members who have
 * keys. Of a series it is one event with all its sessions. Nothing waits for anybody's answer. The booking is an intent with its session's id: asking twice is asking once.
 */
export async function bookSession(
  participant: Participant,
  { keyring, session, eventBody, series }: BookingPlan,
): Promise<BookingOutcome> {
  const { circle } = keyring;
  if ((await knownKeyring(participant, circle.id)) === null) await keepKeyring(participant, keyring);
  // Without the cards it is solo mode: sealed to oneself now, to the others when their cards appear.
  await meetPeople(participant, idsOf(circle.members));
  const planned = await sealFor(participant, await sessionRow(participant, circle, { session, revision: 1 }));
  if (!planned.ok) return { saving: { where: "nowhere", why: planned.why }, booked: null };
  const booking: Booking = {
    circle,
    session,
    planned: planned.row,
    plannedSent: false,
    eventSent: false,
    eventBody,
    ...(series && { series }),
    scheduled: null,
  };
  const saving = await sendIntent(participant, { kind: "book-session", payload: booking, id: `book/${session.id}` });
  const booked = await bookedOn(participant, session.id);
  if (saving.where === "service") {
    await showCard(participant);
    await sealToNewcomers(participant, keyring);
  }
  return { saving, booked };
}
