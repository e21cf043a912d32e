import { guid } from "./opaque.ts";

export interface OnlineMeeting {
  readonly joinUrl: string;
  readonly shortUrl: string;
  readonly optionsUrl: string;
  readonly meetingId: string;
  readonly passcode: string;
}

const digits = (seed: string, count: number): string =>
  [...guid(seed + seed)]
    .filter((each) => each !== "-")
    .map((each) => parseInt(each, 16) % 10)
    .join("")
    .slice(0, count);

/**
 * A Teams meeting in the form of `onlineMeeting.joinUrl`: thread id, tenant and organizer in one long URL.
 * https://learn.microsoft.com/graph/outlook-calendar-online-meetings
 */
export function onlineMeeting(meeting: { seed: string; tenantId: string; organizerId: string }): OnlineMeeting {
  const { seed, tenantId, organizerId } = meeting;
  const thread = `meeting_${Buffer.from(guid(seed)).toString("base64url")}`;
  const context = encodeURIComponent(JSON.stringify({ Tid: tenantId, Oid: organizerId })).replace(
    /%[\dA-F]{2}/g,
    (each) => each.toLowerCase(),
  );
  const id = digits(seed, 14);
  return {
    joinUrl: `https://teams.microsoft.com/l/meetup-join/19%3a${thread}%40thread.v2/0?context=${context}`,
    shortUrl: `https://teams.microsoft.com/meet/${id}?p=${guid(`${seed}p`).replaceAll("-", "").slice(0, 18)}`,
    optionsUrl: `https://teams.microsoft.com/meetingOptions/?organizerId=${organizerId}&amp;tenantId=${tenantId}&amp;threadId=19_${thread}@thread.v2&amp;messageId=0&amp;language=en-US`,
    meetingId: id.replace(/(\d{3})(?=\d)/g, "$1 "),
    passcode: guid(`${seed}c`).slice(0, 8),
  };
}

const joinUrls = /https:\/\/teams\.(?:microsoft\.com|cloud\.microsoft)\/(?:l\/meetup-join|meet)\/[^\s"'<>]+/g;

/** Every Teams join URL in a body, in its order, `&amp;` decoded. */
export function joinUrlsIn(body: string): string[] {
  return [...body.matchAll(joinUrls)].map((match) => match[0].replaceAll("&amp;", "&"));
}
