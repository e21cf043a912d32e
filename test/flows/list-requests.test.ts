import { expect, it } from "vitest";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { reflectOnSession } from "shared/flows/reflection/reflect-on-session.ts";
import { instant } from "shared/circles/instant.ts";
import { metPair, newTenant, requestsOf, value } from "./find-time-cast.ts";

it("a look at the own sessions reads the home once: it tells the circles, and what was reflected on", async () => {
  const tenant = await newTenant();
  const { maya } = await metPair(tenant);
  const { sessions } = value(await listSessions(maya));
  expect(sessions.map(({ reflected }) => reflected)).toEqual([false]);
  const reflection = { sessionId: sessions[0]!.sessionId, formId: "pair-session", answers: {}, at: instant(1) };
  await reflectOnSession(maya, reflection, null);
  tenant.clock.advance(120_000);

  let again: typeof sessions = [];
  const urls = await requestsOf(tenant, async () => {
    again = value(await listSessions(maya)).sessions;
  });
  // The calendar, home and inbox as one, and the circle's index.
  expect(urls).toHaveLength(3);
  expect(again.map(({ reflected }) => reflected)).toEqual([true]);
});
