import type { Circle } from "../../circles/circle.ts";
import { instant } from "../../circles/instant.ts";
import type { Keyring } from "../../circles/keyring.ts";
import type { PersonId } from "../../circles/person.ts";
import { cached } from "../../device/cached.ts";
import { pinnedKeys } from "../../device/pinned-keys.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { canonicalJson, type Json } from "../../privacy/canonical-json.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { availableHours, type AvailableHours } from "../../scheduling/available-hours.ts";
import { dayName } from "../../scheduling/day-name.ts";
import { wallTimeAt } from "../../scheduling/wall-time.ts";
import { circleTag } from "../../sealing/tags.ts";
import { sendIntent, type Saving } from "../records/append-row.ts";
import { knownKeyrings } from "../circles/know-circles.ts";
import { knownSessions, readIndexes } from "../sessions/known-sessions.ts";
import { ownPlace } from "../setup/own-place.ts";
import type { Participant } from "../participant.ts";
import { knownHours, rememberHours, type ToldHours } from "./partners-hours.ts";
import { knownPreferences } from "./read-preferences.ts";
import { idsOf, sealFor, type SealedAppend } from "../records/seal-for.ts";

const dayMs = 86_400_000;
/** So far ahead days are told to be full; a search never reaches further. */
const aheadMs = 400 * dayMs;
const readersName = "hours-readers";

/** To whom the own hours were sealed last, by circle. */
type ToldTo = Readonly<Record<string, readonly PersonId[]>>;

/**
 * Tells each own circle when one is available, as far as own preferences say it: never the reasons. One row where its content, or who
 * can open it, is another than in the newest own row; nothing for who has never kept preferences. Twenty circles in one request.
 */
export async function tellAvailableHours(participant: Participant): Promise<Saving> {
  const { isOwn } = await knownPreferences(participant);
  const mine = (await knownKeyrings(participant)).filter(({ circle }) => isMember(circle, participant.person.id));
  if (!isOwn || mine.length === 0) return { where: "service" };
  const own = await ownHours(participant);
  if (!own.ok) return { where: "device", problem: own.problem };
  const { hours } = own.value;
  const before = await toldBefore(participant, mine);
  if (!before.ok) return { where: "device", problem: before.problem };
  const readersBefore = (await cached(participant.device).read<ToldTo>(readersName, now(participant)))?.value ?? {};
  const rows: SealedAppend[] = [];
  const told: ToldHours[] = [];
  const toldTo: Record<string, readonly PersonId[]> = { ...readersBefore };
  for (const { circle } of mine) {
    const last = before.value.find(({ circleId }) => circleId === circle.id);
    const readers = await openableBy(participant, circle);
    const sameReaders = (readersBefore[circle.id] ?? readers).join() === readers.join();
    if (last && sameReaders && isSame(last.hours, own.value)) continue;
    const revision = (last?.revision ?? 0) + 1;
    const sealed = await sealFor(participant, {
      tag: await circleTag(circle.secret),
      kind: "available-hours",
      revision,
      content: hours,
      readers,
    });
    if (!sealed.ok) return { where: "nowhere", why: sealed.why };
    rows.push(sealed.row);
    told.push({
      circleId: circle.id,
      person: participant.person.id,
      hours,
      revision,
      at: now(participant),
    });
    toldTo[circle.id] = readers;
  }
  if (rows.length === 0) return { where: "service" };
  const saving = await sendIntent(participant, { kind: "append-rows", payload: { rows } });
  await rememberHours(participant, told);
  await cached(participant.device).keep(readersName, toldTo, now(participant));
  return saving;
}

interface OwnHours {
  readonly hours: AvailableHours;
  /** The own local day. */
  readonly today: string;
}

/** What follows of the own preferences, the own working hours and what is booked. */
async function ownHours(participant: Participant): Promise<GraphAnswer<OwnHours>> {
  const from = Math.floor(now(participant) / dayMs) * dayMs;
  const range = { from: instant(from), to: instant(from + aheadMs) };
  // A week belongs to the limits whole, so the zone's rules reach a week further on both sides.
  const place = await ownPlace(participant, {
    from: instant(range.from - 8 * dayMs),
    to: instant(range.to + 8 * dayMs),
  });
  if (!place.ok) return place;
  const { zone, workingHours } = place.value;
  const sessions = (await knownSessions(participant)).flatMap(({ session: { phase, start } }) =>
    phase !== "cancelled" && start >= zone.from && start < zone.to ? [start] : [],
  );
  const timeZone = zone.zone === "custom" ? participant.timeZone : zone.zone;
  const today = dayName(wallTimeAt(zone, now(participant)).day);
  const { preferences } = await knownPreferences(participant);
  const hours = availableHours(preferences, { zone, timeZone, workingHours, sessions, range });
  return answered({ hours: { ...hours, fullDays: hours.fullDays.filter((day) => day >= today) }, today });
}

/** The own newest rows; where this device knows of none, the circles are asked once. */
async function toldBefore(
  participant: Participant,
  mine: readonly Keyring[],
): Promise<GraphAnswer<readonly ToldHours[]>> {
  const own = async () => (await knownHours(participant)).filter(({ person }) => person === participant.person.id);
  const known = await own();
  const unknown = mine.filter(({ circle }) => known.every(({ circleId }) => circleId !== circle.id));
  if (unknown.length === 0) return answered(known);
  const read = await readIndexes(participant, unknown);
  return read.ok ? answered(await own()) : read;
}

/** Those of the readers whose keys are known by now, in order: who comes later is told then. */
async function openableBy(participant: Participant, circle: Circle): Promise<readonly PersonId[]> {
  const me = participant.person.id;
  const pins = await pinnedKeys(participant.device).all();
  const readers = readersOf({ kind: "available-hours", author: me, members: idsOf(circle.members) });
  return readers.filter((reader) => reader === me || pins.has(reader)).toSorted();
}

/** Days that are over say nothing any more: that they are no longer told changes nothing. */
function isSame(told: AvailableHours, { hours, today }: OwnHours): boolean {
  return textOf({ ...told, fullDays: told.fullDays.filter((day) => day >= today) }) === textOf(hours);
}

function textOf({ timeZone, unavailable, bufferBeforeMinutes, bufferAfterMinutes, fullDays }: AvailableHours): string {
  const stretches = unavailable.map(({ day, startMinute, endMinute }) => ({ day, startMinute, endMinute }));
  const known: Json = { timeZone, unavailable: stretches, bufferBeforeMinutes, bufferAfterMinutes, fullDays };
  return canonicalJson(known);
}

function isMember({ members }: Circle, person: PersonId): boolean {
  return members.some(({ id }) => id === person);
}

function now({ client }: Participant) {
  return client.serviceClock.now();
}
