import { expect, onTestFinished } from "vitest";
import { adoptMeeting } from "shared/flows/meetings/adopt-meeting.ts";
import { followSession } from "shared/flows/meetings/follow-session.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import type { Participant } from "shared/flows/participant.ts";
import type { SessionView } from "shared/flows/sessions/session-view.ts";
import { participantOn } from "../sample/connect.ts";
import { organization } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { startTenant, type Tenant } from "../tenant/start-tenant.ts";
import { valueOf } from "./circle-cast.ts";
import { type PlainEvent, plainOutlook, type PlainOutlook } from "./plain-outlook.ts";

/** When the stories of meetings made in Outlook begin, and when their first meeting is. */
export const monday = Date.UTC(2026, 10, 2, 3, 15);
export const tuesday = Date.UTC(2026, 10, 3, 10, 0);

export interface Two {
  readonly tenant: Tenant;
  readonly maya: Participant;
  readonly tomas: Participant;
  /** The organizer's Outlook, and the attendee's. */
  readonly mayas: PlainOutlook;
  readonly tomass: PlainOutlook;
}

export async function two(): Promise<Two> {
  const tenant = await startTenant({ organization, now: monday });
  onTestFinished(async () => {
    await tenant.stop();
    expect(tenant.violations).toEqual([]);
  });
  return {
    tenant,
    maya: await participantOn(tenant, participant),
    tomas: await participantOn(tenant, partner),
    mayas: plainOutlook(tenant, participant),
    tomass: plainOutlook(tenant, partner),
  };
}

export async function adopted(by: Participant, eventId: string): Promise<string> {
  const adoption = valueOf(await adoptMeeting(by, eventId));
  if (!adoption.adopted) throw new Error(JSON.stringify(adoption));
  expect(adoption.saving).toEqual({ where: "service" });
  return adoption.sessionId;
}

export async function opened(by: Participant, sessionId: string): Promise<SessionView> {
  const view = valueOf(await openSession(by, sessionId));
  if (view === null) throw new Error("The session is not there.");
  return view;
}

/** One look at a session: opened, then the own calendar. */
export async function looked(by: Participant, sessionId: string): Promise<SessionView> {
  return followSession(by, await opened(by, sessionId));
}

/** What the first screen lists: start, whether cancelled, who declined. */
export async function listed(by: Participant) {
  const { sessions } = valueOf(await listSessions(by));
  return sessions.map(({ sessionId, start, isCancelled, declinedBy }) => ({
    sessionId,
    start,
    isCancelled,
    declinedBy,
  }));
}

export const note = (text: string) => ({ do: "add-note", segmentId: null, text }) as const;

/** Everything somebody wrote in a session, as somebody else sees it. */
export function texts({ agenda }: SessionView): string[] {
  return agenda.segments.flatMap(({ notes }) => notes.map(({ text }) => text)).toSorted();
}

/** The id of the same meeting in another mailbox. */
export async function idIn(outlook: PlainOutlook, { iCalUId }: PlainEvent): Promise<string> {
  return (await outlook.events()).find((event) => event.iCalUId === iCalUId)?.id ?? "";
}

/** Posts that would make an event. */
export const eventsMade = ({ tenant }: Two) =>
  tenant.log().filter(({ method, url }) => method === "POST" && url.endsWith("/me/events")).length;
