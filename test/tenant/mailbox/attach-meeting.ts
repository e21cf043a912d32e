import type { TenantState } from "../exchange.ts";
import { withJoinBlock } from "./join-block.ts";
import type { Meeting } from "./mailbox-item.ts";
import { joinUrlsIn, onlineMeeting } from "./online-meeting.ts";

type Online = Pick<Meeting, "body" | "isOnlineMeeting" | "onlineMeetingProvider" | "joinUrl">;

const offline = (body: string): Online => ({
  body,
  isOnlineMeeting: false,
  onlineMeetingProvider: "unknown",
  joinUrl: null,
});

/** The first long join URL of a body is what Exchange reports as joinUrl (microsoft-graph-docs#18056, seen). */
const reported = (body: string, known: string | null): string | null =>
  joinUrlsIn(body).find((url) => url.includes("/l/meetup-join/")) ?? known;

/**
 * Makes the Teams meeting of an event and adds its join information to the body.
 * https://learn.microsoft.com/graph/outlook-calendar-online-meetings
 * With the switch `onlineMeeting` = `missing` the event is made without one (microsoft-graph-docs#9741, #22355).
 */
export function attachMeeting(
  tenant: TenantState,
  { body, organizerId }: { body: string; organizerId: string },
): Online {
  if (tenant.switchOn("onlineMeeting") === "missing") return offline(body);
  const meeting = onlineMeeting({ seed: tenant.newId("meeting"), tenantId: tenant.tenantId, organizerId });
  const complete = withJoinBlock(body, meeting);
  return {
    body: complete,
    isOnlineMeeting: true,
    onlineMeetingProvider: "teamsForBusiness",
    joinUrl: reported(complete, meeting.joinUrl),
  };
}

/**
 * What becomes of the meeting when a body is replaced. "Inadvertently removing the meeting blob from the body would
 * disable meeting online": https://learn.microsoft.com/graph/api/event-update. With the switch `joinLink` = `renewed`
 * every replaced body gets another meeting (microsoft-graph-docs-contrib#311, seen).
 */
export function keepMeeting(
  tenant: TenantState,
  old: Online,
  { body, organizerId }: { body: string; organizerId: string },
): Online {
  const urls = joinUrlsIn(body);
  if (urls.length === 0) return offline(body);
  if (tenant.switchOn("joinLink") === "renewed" && old.joinUrl && urls.includes(old.joinUrl)) {
    const next = onlineMeeting({ seed: tenant.newId("meeting"), tenantId: tenant.tenantId, organizerId });
    return { ...old, body: body.replaceAll(old.joinUrl, next.joinUrl), joinUrl: next.joinUrl };
  }
  return {
    body,
    isOnlineMeeting: true,
    onlineMeetingProvider: "teamsForBusiness",
    joinUrl: reported(body, old.joinUrl),
  };
}
