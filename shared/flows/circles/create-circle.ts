import type { Asked } from "../../circles/asked.ts";
import { type AskedCircle, isAskedCircle } from "../../circles/asked-circle.ts";
import { keptRhythm } from "../../circles/circle-rhythm.ts";
import type { FormatId } from "../../circles/format.ts";
import type { Keyring } from "../../circles/keyring.ts";
import type { Person } from "../../circles/person.ts";
import type { Rhythm } from "../../scheduling/rhythm.ts";
import { derivedId } from "../../sealing/derived-id.ts";
import type { Saving } from "../records/append-row.ts";
import { combinedSaving } from "../records/combined-saving.ts";
import { drainOutbox } from "../records/drain-outbox.ts";
import { keepKeyring, knownKeyring } from "./know-circles.ts";
import type { Participant } from "../participant.ts";
import { sendOffers, type Step } from "./send-offers.ts";

export interface WantedCircle {
  /** Random, made once when somebody begins: id and secret follow from it, so that asking twice is asking once. */
  readonly key: string;
  readonly name: string;
  /** At most 500 characters. */
  readonly purpose: string;
  readonly format: FormatId;
  readonly size: number;
  readonly rhythm: Rhythm;
  /** Seven at most, without the participant. */
  readonly people: readonly Person[];
}

export interface MadeCircle {
  readonly saving: Saving;
  readonly circleId: string;
}

/**
 * Makes a circle of the participant alone and asks the others: the circle with its secret is sealed to whoever makes it, and each one
 * asked gets an invitation without it. Nobody belongs to it before their own yes. One row for the circle, one request for all
 * cards, one row per invitation and one that says that they are sent.
 */
export async function createCircle(participant: Participant, wanted: WantedCircle, step?: Step): Promise<MadeCircle> {
  const { key, people, name, purpose, format, size, rhythm } = wanted;
  const secret = participant.keys.personalSecret;
  const id = await derivedId({ secret, message: `made-circle-id/${key}`, bytes: 16 });
  const known = await knownKeyring(participant, id);
  const circle: AskedCircle = {
    id,
    name,
    format,
    members: [participant.person],
    secret: await derivedId({ secret, message: `made-circle-secret/${key}`, bytes: 32 }),
    createdAt: participant.client.serviceClock.now(),
    purpose,
    rhythm: keptRhythm(rhythm),
    size,
    joining: "asked",
    madeBy: participant.person.id,
    asked: people.map((person): Asked => ({ person, ask: 1, state: "waiting", answer: 0 })),
  };
  const keyring: Keyring = known ?? { circle, namelessKey: null, invited: [], revision: 1 };
  const kept = known === null ? await keepKeyring(participant, keyring) : await sentAgain(participant);
  step?.();
  if (kept.where === "nowhere" || !isAskedCircle(keyring.circle)) return { saving: kept, circleId: id };
  return { saving: combinedSaving([kept, await sendOffers(participant, keyring, step)]), circleId: id };
}

/** What an earlier try has left on this device. */
async function sentAgain(participant: Participant): Promise<Saving> {
  const [problem] = (await drainOutbox(participant)).values();
  return problem === undefined ? { where: "service" } : { where: "device", problem };
}
