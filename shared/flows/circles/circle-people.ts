import type { Circle } from "../../circles/circle.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { handOver } from "./hand-over.ts";
import { knowCircles, knownKeyring } from "./know-circles.ts";
import type { Participant } from "../participant.ts";

/**
 * A circle with its people as they stand now, after everybody who has said yes was handed what is meant for all; `null` when the
 * participant has no such circle. One request while nothing is new.
 */
export async function circlePeople(participant: Participant, circleId: string): Promise<GraphAnswer<Circle | null>> {
  const known = await knowCircles(participant);
  if (!known.ok) return known;
  const keyring = known.value.find(({ circle }) => circle.id === circleId);
  if (keyring === undefined) return answered(null);
  const handed = await handOver(participant, keyring);
  return handed.ok ? answered(handed.value.circle) : handed;
}

/** The same as this device knows it, without a request. */
export async function knownCircle(participant: Participant, circleId: string): Promise<Circle | null> {
  return (await knownKeyring(participant, circleId))?.circle ?? null;
}
