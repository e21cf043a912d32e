import * as z from "zod/mini";

import type { Circle } from "../../circles/circle.ts";
import { circleIdSchema } from "../../circles/circle-id.ts";
import type { Instant } from "../../circles/instant.ts";
import { instantSchema } from "../../circles/instant-schema.ts";
import type { PersonId } from "../../circles/person.ts";
import { personIdSchema } from "../../circles/person-schema.ts";
import { cached } from "../../device/cached.ts";
import { type AvailableHours, availableHoursSchema } from "../../scheduling/available-hours.ts";
import { contentsOf } from "../records/contents-of.ts";
import type { OpenedStoredRow } from "../records/open-tag.ts";
import type { Visitor } from "../participant.ts";

/** What a member tells one circle of the own hours. */
export interface ToldHours {
  readonly circleId: string;
  readonly person: PersonId;
  readonly hours: AvailableHours;
  /** Of the row, and when the service took it. */
  readonly revision: number;
  readonly at: Instant;
}

const cacheName = "available-hours";
const keptSchema: z.ZodMiniType<readonly ToldHours[]> = z.catch(
  z.array(
    z.object({
      circleId: circleIdSchema,
      person: personIdSchema,
      hours: availableHoursSchema,
      revision: z.int(),
      at: instantSchema,
    }),
  ),
  [],
);

/** What the members of all circles tell of their hours, the own rows too, as this device knows it. No request. */
export async function knownHours({ device, client }: Visitor): Promise<readonly ToldHours[]> {
  const kept = await cached(device).read<unknown>(cacheName, client.serviceClock.now());
  return keptSchema.parse(kept?.value ?? []);
}

/** The newest hours that each person tells any shared circle. No request: whatever reads the circles' indexes keeps them. */
export async function partnersHours(visitor: Visitor): Promise<ReadonlyMap<PersonId, AvailableHours>> {
  const inOrder = (await knownHours(visitor)).toSorted((one, other) => one.at - other.at);
  return new Map(inOrder.map(({ person, hours }) => [person, hours]));
}

/** The hours among the rows of a circle's tag. Rows of people who are not members do not count. */
export function hoursAmong(rows: readonly OpenedStoredRow[], circle: Circle): ToldHours[] {
  const told = contentsOf({ rows, kind: "available-hours", schema: availableHoursSchema, subjectOf: () => "" });
  return told
    .filter(({ author }) => circle.members.some(({ id }) => id === author))
    .map(({ value, author, row }) => ({
      circleId: circle.id,
      person: author,
      hours: value,
      revision: row.place.revision,
      at: row.createdAt,
    }));
}

/** Adds hours to what this device knows. A read may be stale: what the same person wrote later stays. */
export async function rememberHours(visitor: Visitor, told: readonly ToldHours[]): Promise<void> {
  if (told.length === 0) return;
  const known = new Map((await knownHours(visitor)).map((one) => [nameOf(one), one]));
  for (const one of told) {
    const before = known.get(nameOf(one));
    if (before === undefined || before.revision <= one.revision) known.set(nameOf(one), one);
  }
  await cached(visitor.device).keep(cacheName, [...known.values()], visitor.client.serviceClock.now());
}

function nameOf({ circleId, person }: ToldHours): string {
  return `${circleId}/${person}`;
}
