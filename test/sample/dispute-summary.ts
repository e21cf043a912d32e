import { knowCircles } from "shared/flows/circles/know-circles.ts";
import { circleRowsIn } from "shared/flows/summaries/read-circle-summaries.ts";
import { chartersIn } from "shared/flows/summaries/tend-charter.ts";
import type { GraphAnswer } from "shared/graph/graph-error.ts";
import type { Json } from "shared/privacy/canonical-json.ts";
import type { Confirmation } from "shared/privacy/summary-rows.ts";
import { chartersTag, recentSummariesTags } from "shared/privacy/summary-tags.ts";
import { signPlain } from "shared/sealing/signed-plain.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { participantOn } from "./connect.ts";
import { facilitator } from "./people.ts";
import { programme } from "./programme.ts";

/** One member's client says of every published summary of "North Star" that it comes to other facts. */
export async function disputeSummary(tenant: Tenant): Promise<void> {
  const member = await participantOn(tenant, facilitator);
  const keyring = valueOf(await knowCircles(member)).find(({ circle }) => circle.name === "North Star");
  const charters = chartersTag(programme.id);
  const written = await chartersIn(charters, valueOf(await member.summaries.readTag(charters)));
  const charter = written.find(({ name }) => name === "North Star");
  if (!keyring?.namelessKey || !charter) throw new Error("The circle has no summary to dispute");
  for (const tag of recentSummariesTags(programme.id, member.client.serviceClock.now(), 3)) {
    const { facts } = await circleRowsIn(tag, valueOf(await member.summaries.readTag(tag)), charter);
    for (const { content, digest } of facts) {
      const { group, start, close } = content;
      const dispute: Confirmation = { kind: "confirmation", v: 1, group, start, close, facts: digest, agrees: false };
      const body = await signPlain({ tag, content: dispute as unknown as Json, key: keyring.namelessKey });
      valueOf(await member.summaries.append({ tag, body }));
    }
  }
}

function valueOf<T>(answer: GraphAnswer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}
