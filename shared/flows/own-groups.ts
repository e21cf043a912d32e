import { circleGroup } from "./circle-group.ts";
import { knowCircles, knownKeyrings } from "./know-circles.ts";
import type { Participant, Visitor } from "./participant.ts";

/**
 * The opaque names of the reader's own circles in `Summaries`: they see those as a member (P11). With a key at hand the service is asked;
 * without one, what this device knows counts, and no key is made for it.
 */
export async function ownGroups(reader: Visitor | Participant): Promise<string[]> {
  const asked = "keys" in reader ? await knowCircles(reader) : null;
  const keyrings = asked?.ok ? asked.value : await knownKeyrings(reader);
  return Promise.all(keyrings.map(({ circle }) => circleGroup(circle)));
}
