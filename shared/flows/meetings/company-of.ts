import { everybodyIn } from "../../circles/everybody-in.ts";
import { formatsFor } from "../../circles/formats.ts";
import type { FormatId } from "../../circles/format.ts";
import type { Keyring } from "../../circles/keyring.ts";
import type { Person } from "../../circles/person.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { circleOf } from "../circles/circle-of.ts";
import { knownKeyrings } from "../circles/know-circles.ts";
import { findColleague } from "../people/find-colleague.ts";
import { addressesIn, circleIn, type People } from "./adoptable-meetings.ts";
import type { Participant } from "../participant.ts";

/** Why the people of a meeting are no pair or circle. */
export type NoCompany =
  | { readonly why: "nobody-else" | "too-many" }
  | { readonly why: "unknown-people"; readonly who: readonly string[] };

/**
 * The circle of the people in the meeting, known or new; with a format that in this format. Unknown addresses are looked up, one
 * request each.
 */
export async function companyOf(
  participant: Participant,
  event: People,
  wanted?: FormatId,
): Promise<GraphAnswer<Keyring | NoCompany>> {
  const keyrings = await knownKeyrings(participant);
  const circles = keyrings.map(({ circle }) => circle);
  const known = circleIn(event, wanted ? circles.filter(({ format }) => format === wanted) : circles);
  const keyring = keyrings.find(({ circle }) => circle === known);
  if (keyring) return answered(keyring);
  const addresses = [...addressesIn(event)].filter((address) => address !== participant.person.address.toLowerCase());
  const offered = formatsFor(addresses.length + 1);
  const format = offered.find(({ id }) => id === wanted) ?? offered[0];
  if (addresses.length === 0) return answered({ why: "nobody-else" });
  if (format === undefined) return answered({ why: "too-many" });
  const met = new Map(
    keyrings.flatMap(({ circle }) => everybodyIn(circle)).map((person) => [person.address.toLowerCase(), person]),
  );
  const others: Person[] = [];
  const unknown: string[] = [];
  for (const address of addresses) {
    const person = met.get(address) ?? (await personAt(participant, address));
    if (person === null) unknown.push(address);
    else if ("ok" in person) return person;
    else others.push(person);
  }
  if (unknown.length > 0) return answered({ why: "unknown-people", who: unknown });
  return answered(await circleOf(participant, { others, format: format.id, name: "" }));
}

async function personAt(
  participant: Participant,
  address: string,
): Promise<Person | null | Extract<GraphAnswer<never>, { ok: false }>> {
  const found = await findColleague(participant, address);
  if (!found.ok) return found;
  if (found.value.directory === "closed") return found.value.typed;
  const colleague = found.value.people.find((one) => one.address.toLowerCase() === address && !one.isGuest);
  if (colleague === undefined) return null;
  const { isGuest: _, ...person } = colleague;
  return person;
}
