import { expect, it, onTestFinished } from "vitest";
import { listSessions, sessionAt } from "shared/flows/sessions/list-sessions.ts";
import { chatOf } from "../hosts/teams/stage.ts";
import { bookPair } from "../sample/book-pair.ts";
import { participantOn } from "../sample/connect.ts";
import { organization } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { startTenant } from "../tenant/start-tenant.ts";
import { valueOf } from "./circle-cast.ts";
import { plainOutlook } from "./plain-outlook.ts";

const monday = Date.UTC(2026, 10, 2, 3, 15);
const tuesday = Date.UTC(2026, 10, 3, 10, 0);

it("without a network a meeting leads to the session that this device has seen there, by its chat and by its event (J4.7)", async () => {
  const tenant = await startTenant({ organization, now: monday });
  onTestFinished(() => tenant.stop());
  const maya = await participantOn(tenant, participant);
  let isOffline = false;
  const tomas = await participantOn(tenant, partner, {
    fetch: (...request) => (isOffline ? Promise.reject(new TypeError("no network")) : fetch(...request)),
  });
  const sessionId = await bookPair(maya, partner, tuesday);
  await bookPair(maya, partner, tuesday + 7 * 86_400_000);
  const [event] = await plainOutlook(tenant, partner).events();
  const meeting = event?.["onlineMeeting"] as { readonly joinUrl: string } | undefined;
  const chatId = chatOf(meeting?.joinUrl ?? "");
  isOffline = true;
  expect(await sessionAt(tomas, { chatId })).toMatchObject({ ok: false, problem: { kind: "offline" } });

  isOffline = false;
  valueOf(await listSessions(tomas));
  isOffline = true;
  for (const hint of [{ chatId }, { eventId: event?.id ?? null }])
    expect(valueOf(await sessionAt(tomas, hint))).toEqual({ sessionId, adoptable: null });
  for (const hint of [{ chatId: "19:meeting_another@thread.v2" }])
    expect(await sessionAt(tomas, hint)).toMatchObject({ ok: false, problem: { kind: "offline" } });
});
