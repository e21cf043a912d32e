import { base64url } from "jose";

import { personId, type Person } from "../../circles/person.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { createPeople } from "../../graph/people.ts";
import { derivedId } from "../../sealing/derived-id.ts";
import type { Participant } from "../participant.ts";

/** Somebody the directory knows. */
interface Colleague extends Person {
  /** From another company: cannot hold a key, so is shown and not offered. */
  readonly isGuest: boolean;
}

export type Colleagues =
  | { readonly directory: "searched"; readonly people: readonly Colleague[] }
  /** The permission to search was refused: what was typed, where it is an address. */
  | { readonly directory: "closed"; readonly typed: Person | null };

const address = /^[^\s@"<>(),;:\\]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/**
 * Colleagues whose name or address begins like the text, without the participant. One request. Without the permission to search, an
 * address still serves to find a time and to invite; its person gets an id of our own, so nothing is shared with them until they are
 * found by name.
 */
export async function findColleague(participant: Participant, text: string): Promise<GraphAnswer<Colleagues>> {
  const { tenantId } = participant.configuration;
  const found = await createPeople(participant.client, { tenantId }).searchPeople(text);
  if (found.ok) {
    const others = found.value.filter(({ id }) => id !== participant.person.id);
    return answered({ directory: "searched", people: others });
  }
  if (found.problem.kind !== "permission-missing" && found.problem.kind !== "no-access") return found;
  const typed = text.trim().toLowerCase();
  const own = typed === participant.person.address.toLowerCase();
  return answered({
    directory: "closed",
    typed: address.test(typed) && !own ? await strangerAt(participant, typed) : null,
  });
}

async function strangerAt({ configuration, keys }: Participant, typed: string): Promise<Person> {
  const id = await derivedId({ secret: keys.personalSecret, message: `address/${typed}`, bytes: 16 });
  const digits = Array.from(base64url.decode(id), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { id: personId(configuration.tenantId, `address-${digits}`), name: typed, address: typed };
}
