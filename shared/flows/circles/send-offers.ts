import { type Asked } from "../../circles/asked.ts";
import { type AskedCircle, isAskedCircle, withAsked } from "../../circles/asked-circle.ts";
import type { Keyring } from "../../circles/keyring.ts";
import { offerTo } from "../../circles/offer.ts";
import type { PersonId } from "../../circles/person.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { inboxTag } from "../../sealing/tags.ts";
import { appendRow, type Saving } from "../records/append-row.ts";
import { combinedSaving } from "../records/combined-saving.ts";
import { keepKeyring, knownKeyring } from "./know-circles.ts";
import { meetPeople } from "../people/meet-people.ts";
import type { Participant } from "../participant.ts";
import { idsOf } from "../records/seal-for.ts";

/** Told after each row, so that a screen can show how far it is. */
export type Step = () => void;

/**
 * Sends the invitations that wait for somebody's card, as far as there are cards now: what the circle is, without its secret, sealed to
 * the one person. Nobody waiting is the usual case and costs nothing.
 */
export async function sendOffers(participant: Participant, keyring: Keyring, step: Step = () => {}): Promise<Saving> {
  const { circle } = keyring;
  if (!isAskedCircle(circle) || circle.madeBy !== participant.person.id) return { where: "service" };
  const waiting = circle.asked.filter(({ state }) => state === "waiting").map(({ person }) => person);
  if (waiting.length === 0) return { where: "service" };
  const met = await meetPeople(participant, idsOf(waiting));
  // Who cannot be looked for now is looked for the next time.
  const within = met.ok ? waiting.filter(({ id }) => met.value.known.includes(id)) : [];
  const savings: Saving[] = [];
  const reached: PersonId[] = [];
  for (const { id } of within) {
    const saving = await sendOffer(participant, circle, id);
    savings.push(saving);
    if (saving.where !== "nowhere") reached.push(id);
    step();
  }
  if (reached.length > 0) {
    const asked = circle.asked.map((entry): Asked => (reached.includes(entry.person.id) ? invited(entry) : entry));
    const newest = (await knownKeyring(participant, circle.id)) ?? keyring;
    savings.push(await keepKeyring(participant, { ...newest, circle: withAsked(circle, asked) }));
  }
  return combinedSaving(savings);
}

/** One invitation as the circle's list has it: the asking, or its withdrawal. */
export async function sendOffer(participant: Participant, circle: AskedCircle, invitee: PersonId): Promise<Saving> {
  const offer = offerTo(circle, invitee);
  if (offer === null) throw new RangeError("Nobody of this circle's list");
  return appendRow(participant, {
    tag: await inboxTag(invitee),
    kind: "invitation",
    revision: 2 * offer.ask + (offer.withdrawn ? 1 : 0),
    content: { offer },
    readers: readersOf({ kind: "invitation", author: participant.person.id, members: [], invitee }),
  });
}

function invited(entry: Asked): Asked {
  return { ...entry, state: "pending" };
}
