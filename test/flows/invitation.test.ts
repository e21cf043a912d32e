import { describe, expect, it, onTestFinished } from "vitest";
import { openSession } from "shared/flows/sessions/open-session.ts";
import { updateInvitation } from "shared/flows/meetings/update-invitation.ts";
import { createSessionEvents } from "shared/graph/session-event.ts";
import type { Session } from "shared/sessions/session.ts";
import { bookPair } from "../sample/book-pair.ts";
import { participantOn } from "../sample/connect.ts";
import { organization } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { startTenant } from "../tenant/start-tenant.ts";

const monday = Date.UTC(2026, 10, 2, 9, 0);

async function booked() {
  const tenant = await startTenant({ organization, now: monday });
  onTestFinished(async () => {
    await tenant.stop();
    expect(tenant.violations).toEqual([]);
  });
  const maya = await participantOn(tenant, participant);
  const view = await openSession(maya, await bookPair(maya, partner, monday + 86_400_000));
  const session = view.ok ? view.value?.session : null;
  if (!session) throw new Error("Not booked");
  const body = async () => {
    const event = await createSessionEvents(maya.client).getEvent(session.event.id ?? "");
    if (!event.ok) throw new Error(JSON.stringify(event.problem));
    return { html: event.value.bodyHtml ?? "", joinUrl: event.value.joinUrl };
  };
  /** What somebody does to the text in Outlook. */
  const rewrite = (edit: (html: string) => string) =>
    createSessionEvents(maya.client).patchBody({ id: session.event.id ?? "", edit, foreignBytes: () => "" });
  const patches = () => tenant.log().filter(({ method, url }) => method === "PATCH" && url.includes("/events/")).length;
  return { tenant, maya, session: session satisfies Session, body, rewrite, patches };
}

describe("the agenda in the invitation (J1.12)", () => {
  it("inserted again changes nothing and mails nobody", async () => {
    const { maya, session, body, patches } = await booked();
    const before = await body();
    expect(await updateInvitation(maya, session)).toEqual({ ok: true, value: { state: "already-there" } });
    expect(await body()).toEqual(before);
    expect(patches()).toBe(0);
  });

  it("changed in Outlook, only the block is put right; the join link and every other byte stay", async () => {
    const { maya, session, body, rewrite } = await booked();
    const original = await body();
    await rewrite((html) =>
      html.replace("Since last time", "Since the summer").replace("<body>", "<body><p>Room 4, second floor</p>"),
    );
    const changed = await body();
    expect(await updateInvitation(maya, session)).toEqual({ ok: true, value: { state: "updated" } });
    const after = await body();
    expect(after.joinUrl).toBe(original.joinUrl);
    expect(after.html).toBe(changed.html.replace("Since the summer", "Since last time"));
  });

  it("taken out in Outlook, it comes back", async () => {
    const { maya, session, body, rewrite } = await booked();
    const original = await body();
    const block = /<div><p><b>Turnabout agenda[\s\S]*?<\/div>/;
    await rewrite((html) => html.replace(block, ""));
    const without = await body();
    expect(without.html).not.toContain("Turnabout agenda");
    expect(await updateInvitation(maya, session)).toEqual({ ok: true, value: { state: "updated" } });
    const after = await body();
    expect(after.joinUrl).toBe(original.joinUrl);
    expect(after.html.replace(block, "")).toBe(without.html);
    expect(after.html.indexOf("Turnabout agenda")).toBeLessThan(after.html.indexOf("Join the meeting now"));
  });

  it("an invited member's client writes nothing", async () => {
    const { tenant, session, patches } = await booked();
    const tomas = await participantOn(tenant, partner);
    expect(await updateInvitation(tomas, session)).toEqual({ ok: true, value: { state: "not-organizer" } });
    expect(patches()).toBe(0);
  });
});
