import type { Circle } from "../../circles/circle.ts";
import type { FormatId } from "../../circles/format.ts";
import type { Keyring } from "../../circles/keyring.ts";
import type { Person } from "../../circles/person.ts";
import { derivedId } from "../../sealing/derived-id.ts";
import { knownKeyrings } from "./know-circles.ts";
import type { Participant } from "../participant.ts";

export interface Company {
  /** The others; the participant belongs to it anyway. */
  readonly others: readonly Person[];
  readonly format: FormatId;
  readonly name: string;
}

/**
 * The pair or circle of exactly these people in this format: the one that is known, else a new one. A new one's id and secret follow
 * from the participant's own secret, so two windows that make it at once make the same. Nothing is written or sent: it is kept when
 * its first session is booked.
 */
export async function circleOf(participant: Participant, { others, format, name }: Company): Promise<Keyring> {
  const members = [participant.person, ...others];
  const ids = members.map(({ id }) => id).toSorted();
  const known = (await knownKeyrings(participant)).find(
    ({ circle }) =>
      circle.format === format &&
      circle.members
        .map(({ id }) => id)
        .toSorted()
        .join() === ids.join(),
  );
  if (known) return known;
  const { personalSecret } = participant.keys;
  const company = `${format}/${ids.join("/")}`;
  const circle: Circle = {
    id: await derivedId({ secret: personalSecret, message: `circle-id/${company}`, bytes: 16 }),
    name,
    format,
    members,
    secret: await derivedId({ secret: personalSecret, message: `circle-secret/${company}`, bytes: 32 }),
    createdAt: participant.client.serviceClock.now(),
  };
  return { circle, namelessKey: null, invited: [], revision: 1 };
}
