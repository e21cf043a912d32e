import { expect, onTestFinished } from "vitest";
import { openSession } from "shared/flows/sessions/open-session.ts";
import { createSessionEvents } from "shared/graph/session-event.ts";
import { bookPair } from "../sample/book-pair.ts";
import { participantOn } from "../sample/connect.ts";
import { organization } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { startTenant } from "../tenant/start-tenant.ts";

const monday = Date.UTC(2026, 10, 2, 9, 0);

/** A pair's session booked for the next day, its invitation, and what somebody could do to it in Outlook. */
export async function bookedInvitation() {
  const tenant = await startTenant({ organization, now: monday });
  onTestFinished(async () => {
    await tenant.stop();
    expect(tenant.violations).toEqual([]);
  });
  const maya = await participantOn(tenant, participant);
  const view = await openSession(maya, await bookPair(maya, partner, monday + 86_400_000));
  const session = view.ok ? view.value?.session : null;
  if (!session) throw new Error("Not booked");
  const id = session.event.id ?? "";
  const body = async () => {
    const event = await createSessionEvents(maya.client).getEvent(id);
    if (!event.ok) throw new Error(JSON.stringify(event.problem));
    return { html: event.value.bodyHtml ?? "", joinUrl: event.value.joinUrl };
  };
  const rewrite = (edit: (html: string) => string) =>
    createSessionEvents(maya.client).patchBody({ id, edit, foreignBytes: () => "" });
  const patches = () => tenant.log().filter(({ method, url }) => method === "PATCH" && url.includes("/events/")).length;
  const reads = () => tenant.log().filter(({ method, url }) => method === "GET" && url.includes("/events/")).length;
  return { tenant, maya, session, id, body, rewrite, patches, reads };
}
