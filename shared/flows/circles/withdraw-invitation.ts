import type { Asked } from "../../circles/asked.ts";
import { isAskedCircle, withAsked } from "../../circles/asked-circle.ts";
import type { PersonId } from "../../circles/person.ts";
import type { Saving } from "../records/append-row.ts";
import { combinedSaving } from "../records/combined-saving.ts";
import { keepKeyring, knownKeyring } from "./know-circles.ts";
import type { Participant } from "../participant.ts";
import { sendOffer } from "./send-offers.ts";
import { tellPeople } from "../people/tell-people.ts";

/**
 * Takes an invitation back that nobody has answered with yes: an answer that comes later does not count. Whoever belongs to the circle
 * already is left as they are.
 */
export async function withdrawInvitation(
  participant: Participant,
  { circleId, person }: { readonly circleId: string; readonly person: PersonId },
): Promise<Saving> {
  const keyring = await knownKeyring(participant, circleId);
  if (keyring === null || !isAskedCircle(keyring.circle) || keyring.circle.madeBy !== participant.person.id)
    throw new RangeError("Only whoever made a circle withdraws its invitations");
  const before = keyring.circle.asked.find((entry) => entry.person.id === person);
  if (before === undefined || before.state === "joined" || before.state === "withdrawn") return { where: "service" };
  const asked = keyring.circle.asked.map((entry): Asked =>
    entry === before ? { ...entry, state: "withdrawn" } : entry,
  );
  const circle = withAsked(keyring.circle, asked);
  const kept = await keepKeyring(participant, { ...keyring, circle, revision: keyring.revision + 1 });
  if (kept.where === "nowhere") return kept;
  const sent: Saving = before.state === "waiting" ? { where: "service" } : await sendOffer(participant, circle, person);
  const told = await tellPeople(participant, (await knownKeyring(participant, circleId)) ?? keyring);
  return combinedSaving([kept, sent, told]);
}
