import { instant, type Instant } from "../../circles/instant.ts";
import type { PersonId } from "../../circles/person.ts";
import { cached } from "../../device/cached.ts";
import type { NoSlotExplanation, Offer } from "../../scheduling/no-slot.ts";
import type { RankedSlot } from "../../scheduling/slot.ts";
import type { WeekDay } from "../../scheduling/week-stretches.ts";
import type { ZoneRules } from "../../scheduling/zone-rules.ts";
import type { Visitor } from "../participant.ts";
import type { TimeAnswer, TimesFound } from "./time-answer.ts";
import type { TimeQuestion } from "./time-question.ts";
import { weekOfAnswer } from "./week-of-answer.ts";

const cacheName = "times";
const mostAnswers = 6;
const mostSlots = 60;
const mostWeeks = 8;
const weekMs = 7 * 86_400_000;

/** The last answer to the same question, for a time without network. */
export interface RememberedTimes {
  readonly answer: TimeAnswer;
  readonly at: Instant;
  /** Milliseconds since then. */
  readonly age: number;
}

/** What is shown of an answer: slots, and when people are busy or free; nothing that was read of anybody's calendar. */
interface KeptTimes {
  readonly version: 2;
  readonly question: string;
  readonly at: Instant;
  readonly result: TimesFound["result"];
  readonly explanation: NoSlotExplanation | null;
  readonly zones: readonly (readonly [PersonId, ZoneRules])[];
  readonly days: readonly Omit<WeekDay, "candidates">[];
}

/** Keeps an answer as it is shown, sealed on this device. */
export async function keepTimes(
  visitor: Visitor,
  { question, answer }: { readonly question: TimeQuestion; readonly answer: TimeAnswer },
): Promise<void> {
  if (answer.found === "no-search") return;
  const kept: KeptTimes = {
    version: 2,
    question: nameOf(question),
    at: answer.askedAt,
    result: { ...answer.result, slots: answer.result.slots.slice(0, mostSlots) },
    explanation: answer.found === "nothing" ? shortened(answer.explanation) : null,
    zones: [...answer.zones],
    days: daysOf(answer),
  };
  const others = (await keptTimes(visitor)).filter((one) => one.question !== kept.question);
  await cached(visitor.device).keep(
    cacheName,
    [kept, ...others].slice(0, mostAnswers),
    visitor.client.serviceClock.now(),
  );
}

/** The last answer to the same question with its age; `null` when there was none. Slots that have begun are left out. No request. */
export async function rememberedTimes(visitor: Visitor, question: TimeQuestion): Promise<RememberedTimes | null> {
  const kept = (await keptTimes(visitor)).find((one) => one.question === nameOf(question));
  if (kept === undefined) return null;
  const slots = kept.result.slots.filter(({ start }) => start > question.now);
  const days = kept.days.map((day) => ({ ...day, candidates: slotsOn(slots, day) }));
  const found: TimesFound = {
    result: { ...kept.result, slots },
    zones: new Map(kept.zones),
    askedAt: kept.at,
    week: { kind: "kept", days },
  };
  const answer: TimeAnswer =
    kept.explanation === null
      ? { found: "slots", ...found }
      : { found: "nothing", explanation: kept.explanation, ...found };
  return { answer, at: kept.at, age: Math.max(0, question.now - kept.at) };
}

async function keptTimes({ device, client }: Visitor): Promise<readonly KeptTimes[]> {
  const kept = await cached(device).read<readonly KeptTimes[]>(cacheName, client.serviceClock.now());
  // What another version kept has other parts: losing it only costs a request.
  return Array.isArray(kept?.value) ? kept.value.filter(({ version }) => version === 2) : [];
}

/** The same question whenever it is asked. */
function nameOf({ others, minutes, weeks, needed = [], quorum = null, horizon = "weeks" }: TimeQuestion): string {
  const people = others.map(({ id }) => id).toSorted();
  return JSON.stringify([people, minutes, horizon === "weeks" ? weeks : 0, needed.toSorted(), quorum, horizon]);
}

function daysOf(answer: TimesFound): readonly Omit<WeekDay, "candidates">[] {
  const { from, to } = answer.result.searched;
  const last = Math.min(to, from + mostWeeks * weekMs);
  const days = new Map<string, Omit<WeekDay, "candidates">>();
  for (let at = from; at < last + weekMs; at = instant(at + weekMs))
    for (const { candidates: _, ...day } of weekOfAnswer(answer, { at })) days.set(day.day, day);
  return [...days.values()];
}

function slotsOn(slots: readonly RankedSlot[], { range }: Pick<WeekDay, "range">): readonly RankedSlot[] {
  return slots
    .filter(({ start }) => range.from <= start && start < range.to)
    .toSorted((one, other) => one.start - other.start);
}

function shortened({ blockers, offers }: NoSlotExplanation): NoSlotExplanation {
  const short = (offer: Offer): Offer => {
    if (offer.kind === "quorum" || offer.kind === "ask") return { ...offer, slots: offer.slots.slice(0, mostSlots) };
    return offer.kind === "rotating" ? { ...offer, slots: offer.slots.slice(0, mostSlots) } : offer;
  };
  return { blockers, offers: offers.map(short) };
}
