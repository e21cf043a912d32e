import type { Circle } from "../../circles/circle.ts";
import { everybodyIn } from "../../circles/everybody-in.ts";
import { formatsFor } from "../../circles/formats.ts";
import type { Instant } from "../../circles/instant.ts";
import type { Person } from "../../circles/person.ts";
import type { CalendarEvent } from "../../graph/calendar-event.ts";
import { AFTERWARDS } from "../../sessions/session-phase.ts";

/** A meeting that is no session yet and could be one. */
export interface AdoptableMeeting {
  readonly eventId: string;
  readonly subject: string;
  readonly start: Instant;
  readonly end: Instant;
  /** The others, by name. */
  readonly with: readonly string[];
  /** It belongs to a series: all its meetings become sessions. */
  readonly repeats: boolean;
}

/** Who is in a meeting. */
export type People = Pick<CalendarEvent, "organizer" | "attendees">;

/** Addresses of everybody in a meeting, rooms left out. */
export function addressesIn({ organizer, attendees }: People): ReadonlySet<string> {
  const people = [...(organizer ? [organizer] : []), ...attendees.filter(({ type }) => type !== "resource")];
  return new Set(people.map(({ address }) => address.toLowerCase()));
}

/** Whether it can become a session at all: a meeting with times of day that stands, not longer over than one can reflect on it. */
export function isAdoptable({ isCancelled, isAllDay, end, ownResponse }: CalendarEvent, now: Instant): boolean {
  return !isCancelled && !isAllDay && ownResponse !== "declined" && end + AFTERWARDS > now;
}

/** The meetings to offer, earliest first; of a series only the next one. */
export function adoptable({
  events,
  circles,
  me,
  now,
}: {
  readonly events: readonly CalendarEvent[];
  readonly circles: readonly Circle[];
  readonly me: Person;
  readonly now: Instant;
}): readonly AdoptableMeeting[] {
  const offered = new Map<string, AdoptableMeeting>();
  for (const event of events.toSorted((a, b) => a.start - b.start)) {
    const circle = isAdoptable(event, now) ? circleIn(event, circles) : undefined;
    const key = event.seriesMasterId ?? event.id;
    if (circle === undefined || offered.has(key)) continue;
    offered.set(key, {
      eventId: event.id,
      subject: event.subject,
      start: event.start,
      end: event.end,
      with: everybodyIn(circle).flatMap(({ id, name }) => (id === me.id ? [] : name)),
      repeats: event.seriesMasterId !== null,
    });
  }
  return [...offered.values()];
}

/** A meeting at hand, where it is one of the participant with colleagues; `null` where it is nothing for us. */
export function adoptableAtHand({
  event,
  circles,
  me,
  now,
}: {
  readonly event: CalendarEvent;
  readonly circles: readonly Circle[];
  readonly me: Person;
  readonly now: Instant;
}): AdoptableMeeting | null {
  const own = me.address.toLowerCase();
  const domain = own.slice(own.lastIndexOf("@"));
  const others = [...addressesIn(event)].filter((address) => address !== own);
  const known = circleIn(event, circles);
  const isOurs = known !== undefined || others.every((address) => address.endsWith(domain));
  if (!isOurs || !isAdoptable(event, now) || formatsFor(others.length + 1).length === 0) return null;
  const people = [...(event.organizer ? [event.organizer] : []), ...event.attendees];
  return {
    eventId: event.id,
    subject: event.subject,
    start: event.start,
    end: event.end,
    with: others.map((address) => people.find((one) => one.address.toLowerCase() === address)?.name ?? address),
    repeats: event.seriesMasterId !== null,
  };
}

/** The circle whose people are exactly those of the meeting, the newest where there are several. */
export function circleIn(event: People, circles: readonly Circle[]): Circle | undefined {
  const addresses = addressesIn(event);
  return circles
    .filter((circle) => {
      const people = new Set(everybodyIn(circle).map(({ address }) => address.toLowerCase()));
      return people.size === addresses.size && [...people].every((address) => addresses.has(address));
    })
    .toSorted((a, b) => b.createdAt - a.createdAt)[0];
}
