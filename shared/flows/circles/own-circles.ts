import type { Answer } from "../../circles/answer.ts";
import type { Circle } from "../../circles/circle.ts";
import type { Offer } from "../../circles/offer.ts";
import type { PersonId } from "../../circles/person.ts";
import { handOver } from "./hand-over.ts";
import { knownKeyrings } from "./know-circles.ts";
import type { Participant } from "../participant.ts";
import { knownInvitations } from "./take-invitations.ts";

/** How long a "no" can still be seen and changed where invitations are listed, in milliseconds. */
const regret = 14 * 86_400_000;

/** An invitation as the participant sees it. `joining`: yes was said, and the inviter's client has not handed the circle over yet. */
export interface OpenInvitation {
  readonly offer: Offer;
  readonly state: "open" | "joining" | "not-joining";
}

export interface OwnCircles {
  /** Circles of more than two, and those that ask, to which the participant belongs. */
  readonly circles: readonly Circle[];
  readonly invitations: readonly OpenInvitation[];
}

/** The participant's circles and the invitations to answer, as far as this device knows: whatever lists sessions has asked. No request. */
export async function ownCircles(participant: Participant): Promise<OwnCircles> {
  const me = participant.person.id;
  const circles = (await knownKeyrings(participant))
    .map(({ circle }) => circle)
    .filter((circle) => belongs(circle, me) && (circle.joining === "asked" || circle.members.length > 2));
  const now = participant.client.serviceClock.now();
  const invitations = (await knownInvitations(participant)).flatMap(({ offer, answer }): OpenInvitation[] => {
    if (offer.withdrawn || circles.some(({ id }) => id === offer.circleId)) return [];
    if (answer === null) return [{ offer, state: "open" }];
    if (answer.joins) return [{ offer, state: "joining" }];
    return isPast(answer, now) ? [] : [{ offer, state: "not-joining" }];
  });
  return { circles, invitations };
}

/** Hands own circles to those who have said yes since the last look, where there are any; no request where there are none. */
export async function handOverOwn(participant: Participant): Promise<void> {
  const me = participant.person.id;
  for (const keyring of await knownKeyrings(participant)) {
    const { circle, invited } = keyring;
    const isWaiting = circle.members.some(({ id }) => id !== me && !invited.includes(id));
    if (circle.joining === "asked" && belongs(circle, me) && isWaiting) await handOver(participant, keyring);
  }
}

function belongs({ members }: Circle, person: PersonId): boolean {
  return members.some(({ id }) => id === person);
}

function isPast({ at }: Answer, now: number): boolean {
  return now - at > regret;
}
