import type { Asked } from "../../circles/asked.ts";
import { isAskedCircle, openAsked, withAsked } from "../../circles/asked-circle.ts";
import { mostMembers } from "../../circles/circle.ts";
import type { Person } from "../../circles/person.ts";
import type { Saving } from "../records/append-row.ts";
import { combinedSaving } from "../records/combined-saving.ts";
import { keepKeyring, knownKeyring } from "./know-circles.ts";
import type { Participant } from "../participant.ts";
import { sendOffers } from "./send-offers.ts";
import { tellPeople } from "../people/tell-people.ts";

/**
 * Asks more people to join a circle the participant has made; somebody who said no or whose invitation was withdrawn may be asked
 * again. Who belongs to it or is asked already is left as they are.
 */
export async function inviteToCircle(
  participant: Participant,
  { circleId, people }: { readonly circleId: string; readonly people: readonly Person[] },
): Promise<Saving> {
  const keyring = await knownKeyring(participant, circleId);
  if (keyring === null || !isAskedCircle(keyring.circle) || keyring.circle.madeBy !== participant.person.id)
    throw new RangeError("Only whoever made a circle invites to it");
  const { circle } = keyring;
  if (circle.members.length + openAsked(circle).length + people.length > mostMembers)
    throw new RangeError("A circle has eight people at most");
  const asked = people.reduce<readonly Asked[]>(withPerson, circle.asked);
  const kept = await keepKeyring(participant, {
    ...keyring,
    circle: withAsked(circle, asked),
    revision: keyring.revision + 1,
  });
  if (kept.where === "nowhere") return kept;
  const sent = await sendOffers(participant, (await knownKeyring(participant, circleId)) ?? keyring);
  const told = await tellPeople(participant, (await knownKeyring(participant, circleId)) ?? keyring);
  return combinedSaving([kept, sent, told]);
}

function withPerson(asked: readonly Asked[], person: Person): readonly Asked[] {
  const before = asked.find((entry) => entry.person.id === person.id);
  if (before === undefined) return [...asked, { person, ask: 1, state: "waiting", answer: 0 }];
  if (before.state !== "not-joining" && before.state !== "withdrawn") return asked;
  const again: Asked = { person, ask: before.ask + 1, state: "waiting", answer: 0 };
  return asked.map((entry) => (entry === before ? again : entry));
}
