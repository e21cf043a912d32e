import type { Circle } from "../../circles/circle.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import type { Participant } from "../participant.ts";
import { knowCircles } from "./know-circles.ts";

/** All pairs and circles to which the participant belongs, as `knowCircles` finds them; the newest first. */
export async function memberCircles(participant: Participant): Promise<GraphAnswer<readonly Circle[]>> {
  const known = await knowCircles(participant);
  if (!known.ok) return known;
  const me = participant.person.id;
  const circles = known.value.map(({ circle }) => circle).filter(({ members }) => members.some(({ id }) => id === me));
  return answered(circles.toSorted((a, b) => b.createdAt - a.createdAt));
}
