import * as z from "zod/mini";

import type { FormatId } from "../../circles/format.ts";
import { formatIdSchema } from "../../circles/format.ts";
import type { Instant } from "../../circles/instant.ts";
import { instantSchema } from "../../circles/instant-schema.ts";
import type { Person, PersonId } from "../../circles/person.ts";
import { personIdSchema } from "../../circles/person-schema.ts";
import { cached } from "../../device/cached.ts";
import { newRowId } from "../../sealing/new-row-id.ts";
import type { Visitor } from "../participant.ts";

/** Times that people were asked to choose from, and what they answered. */
export interface AskedTimes {
  readonly id: string;
  /** Everybody who meets but the asking person. */
  readonly others: readonly Person[];
  /** Whose calendar nobody knows: they were asked. */
  readonly asked: readonly PersonId[];
  readonly format: FormatId;
  readonly minutes: number;
  readonly circleId: string | null;
  readonly starts: readonly Instant[];
  readonly askedAt: Instant;
  /** Who can come when, as the asking person has ticked it. */
  readonly ticks: readonly { readonly person: PersonId; readonly start: Instant }[];
}

const cacheName = "asked-times";
const mostAsked = 20;
const keptSchema: z.ZodMiniType<readonly AskedTimes[]> = z.catch(
  z.array(
    z.object({
      id: z.string(),
      others: z.array(z.object({ id: personIdSchema, name: z.string(), address: z.string() })),
      asked: z.array(personIdSchema),
      format: formatIdSchema,
      minutes: z.int(),
      circleId: z.nullable(z.string()),
      starts: z.array(instantSchema),
      askedAt: instantSchema,
      ticks: z.array(z.object({ person: personIdSchema, start: instantSchema })),
    }),
  ),
  [],
);

/** What was asked and has a time that is still to come, newest first. No request. */
export async function askedTimes(visitor: Visitor): Promise<readonly AskedTimes[]> {
  const now = visitor.client.serviceClock.now();
  return (await kept(visitor)).filter(({ starts }) => starts.some((start) => start > now));
}

/** Keeps what somebody was asked on this device, so that the answer can be ticked whenever it comes. */
export async function keepAskedTimes(
  visitor: Visitor,
  question: Omit<AskedTimes, "id" | "askedAt" | "ticks">,
): Promise<AskedTimes> {
  const asked: AskedTimes = { ...question, id: newRowId(), askedAt: visitor.client.serviceClock.now(), ticks: [] };
  await keep(visitor, [asked, ...(await askedTimes(visitor))]);
  return asked;
}

/**
 * Ticks that somebody can come at one of the times, or takes the tick back. The question as it stands then; `null` where this device
 * does not know it, or the time was none of them.
 */
export async function tickAnswer(
  visitor: Visitor,
  { id, person, start, can }: { readonly id: string; readonly can: boolean } & AskedTimes["ticks"][number],
): Promise<AskedTimes | null> {
  const all = await kept(visitor);
  const question = all.find((one) => one.id === id);
  if (!question?.asked.includes(person) || !question.starts.includes(start)) return null;
  const rest = question.ticks.filter((tick) => tick.person !== person || tick.start !== start);
  const ticked: AskedTimes = { ...question, ticks: can ? [...rest, { person, start }] : rest };
  await keep(
    visitor,
    all.map((one) => (one.id === id ? ticked : one)),
  );
  return ticked;
}

/** Forgets a question: it was booked, or is no longer wanted. */
export async function forgetAskedTimes(visitor: Visitor, id: string): Promise<void> {
  await keep(
    visitor,
    (await kept(visitor)).filter((one) => one.id !== id),
  );
}

async function kept({ device, client }: Visitor): Promise<readonly AskedTimes[]> {
  return keptSchema.parse((await cached(device).read<unknown>(cacheName, client.serviceClock.now()))?.value ?? []);
}

function keep({ device, client }: Visitor, asked: readonly AskedTimes[]): Promise<void> {
  return cached(device).keep(cacheName, asked.slice(0, mostAsked), client.serviceClock.now());
}
