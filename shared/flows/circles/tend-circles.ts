import type { Keyring } from "../../circles/keyring.ts";
import { type GraphProblem } from "../../graph/graph-error.ts";
import type { Programme } from "../../privacy/programme.ts";
import { circleTag } from "../../sealing/tags.ts";
import { handOver } from "./hand-over.ts";
import { knowCircles, knownKeyring } from "./know-circles.ts";
import { openTags } from "../records/open-tags.ts";
import type { Participant } from "../participant.ts";
import { publishCircleSummary } from "../summaries/publish-circle-summary.ts";
import { indexedSessions } from "../sessions/session-rows.ts";
import { tellAvailableHours } from "../time/tell-available-hours.ts";
import { tendCharter } from "../summaries/tend-charter.ts";

/**
 * What a member's client does for its circles behind the screen, at a start: hands them to members who have come, sees to the charter,
 * publishes or confirms the summaries of closed windows, and tells the own available hours where they have changed. A problem stops it quietly; the next start goes on from what is there.
 */
export async function tendCircles(participant: Participant, programme: Programme): Promise<GraphProblem | null> {
  const known = await knowCircles(participant);
  if (!known.ok) return known.problem;
  const problem = await tendEach(participant, known.value, programme);
  await tellAvailableHours(participant);
  return problem;
}

async function tendEach(
  participant: Participant,
  keyrings: readonly Keyring[],
  programme: Programme,
): Promise<GraphProblem | null> {
  for (const keyring of keyrings) {
    // Whoever has left a circle that asks reads what is kept and adds nothing.
    if (!keyring.circle.members.some(({ id }) => id === participant.person.id)) continue;
    const handed = await handOver(participant, keyring);
    if (!handed.ok) return handed.problem;
    if (keyring.circle.members.length < 3) continue;
    const current = (await knownKeyring(participant, keyring.circle.id)) ?? keyring;
    const index = await openTags(participant, [await circleTag(keyring.circle.secret)]);
    if (!index.ok) return index.problem;
    const circleRows = index.value[0]?.rows ?? [];
    const chartered = await tendCharter(participant, { keyring: current, programme, circleRows });
    if (!chartered.ok) return chartered.problem;
    const { charter } = chartered.value;
    if (charter === null) continue;
    const published = await publishCircleSummary(participant, {
      keyring: chartered.value.keyring,
      charter,
      programme,
      sessions: indexedSessions(circleRows, keyring.circle).map(({ value }) => value),
    });
    if (!published.ok) return published.problem;
  }
  return null;
}
