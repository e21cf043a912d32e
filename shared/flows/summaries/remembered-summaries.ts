import type { Instant } from "../../circles/instant.ts";
import { cached } from "../../device/cached.ts";
import type { GraphAnswer } from "../../graph/graph-error.ts";
import type { Programme } from "../../privacy/programme.ts";
import type { ShownCircle } from "../../privacy/shown-summaries.ts";
import { ownGroups } from "../circles/own-groups.ts";
import type { Visitor } from "../participant.ts";
import { readCircleSummaries } from "./read-circle-summaries.ts";

/** The summaries as they were last answered. */
export interface RememberedSummaries {
  readonly circles: readonly ShownCircle[];
  readonly at: Instant;
}

/**
 * What the programme's circles have published, without the reader's own where this device can tell them, and kept on this device for a time without network. Whoever may
 * not read it any more keeps nothing.
 */
export async function freshSummaries(
  visitor: Visitor,
  programme: Programme,
): Promise<GraphAnswer<readonly ShownCircle[]>> {
  const answer = await readCircleSummaries(visitor, { programme, ownGroups: (await ownGroups(visitor)) ?? [] });
  const kept = cached(visitor.device);
  if (answer.ok) await kept.keep(figures(programme), answer.value, visitor.client.serviceClock.now());
  else if (answer.problem.kind === "no-access") await kept.forget(figures(programme));
  return answer;
}

/** The last summaries this device has seen, with their time; `null` when there were none. No request. */
export async function rememberedSummaries(visitor: Visitor, programme: Programme): Promise<RememberedSummaries | null> {
  const now = visitor.client.serviceClock.now();
  const kept = await cached(visitor.device).read<readonly ShownCircle[]>(figures(programme), now);
  return kept && { circles: kept.value, at: kept.at };
}

/** Whether the page that says what is seen and never seen was read on this device, in these words: k is one of them. */
export async function wasTold(visitor: Visitor, programme: Programme): Promise<boolean> {
  return (await cached(visitor.device).read(told(programme), visitor.client.serviceClock.now())) !== null;
}

/** That page was read. */
export function rememberTold(visitor: Visitor, programme: Programme): Promise<void> {
  return cached(visitor.device).keep(told(programme), true, visitor.client.serviceClock.now());
}

function figures({ id }: Programme): string {
  return `summaries/${id}`;
}

function told({ id, k }: Programme): string {
  return `summaries-told/${id}/${k}`;
}
