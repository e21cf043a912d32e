/** What is shown: one surface of the app, for one person, in one theme, perhaps in a meeting. All of it is in the address. */
export interface Stage {
  readonly surface: SurfaceKey;
  readonly persona: string | null;
  readonly theme: string;
  /** Thread of the meeting's chat: `19:meeting_…@thread.v2`; null outside a meeting. */
  readonly chatId: string | null;
  readonly subEntityId: string | null;
  /** Which tab it is, where somebody has chosen that while adding it. */
  readonly entityId: string | null;
}

export type SurfaceKey = keyof typeof surfaces;

/** The app's surfaces as the manifest declares them, with Teams' name of the frame. */
export const surfaces = {
  personal: { label: "Personal tab", path: "/index.html", frameContext: "content", entityId: "turnabout" },
  summaries: { label: "Summaries", path: "/index.html#summaries", frameContext: "content", entityId: "summaries" },
  details: { label: "Meeting tab", path: "/meeting.html", frameContext: "content", entityId: "session" },
  panel: { label: "Meeting side panel", path: "/meeting.html", frameContext: "sidePanel", entityId: "session" },
  configure: { label: "Add a tab", path: "/configure.html", frameContext: "settings", entityId: "" },
  channel: { label: "Channel tab", path: "/meeting.html", frameContext: "content", entityId: "session" },
} as const;

/**
 * Reads the stage from the page's address. A deep link `/l/entity/…` opens the personal tab with its sub-page, a join
 * link `/l/meetup-join/…` the tab of that meeting.
 */
export function stageOf(location: Location): Stage {
  const query = new URLSearchParams(location.search);
  const joined = chatOf(location.href);
  const surface = query.get("surface") ?? (joined === null ? "personal" : "details");
  return {
    surface: surface in surfaces ? (surface as SurfaceKey) : "personal",
    persona: query.get("persona"),
    theme: query.get("theme") ?? "default",
    chatId: query.get("chatId") ?? joined,
    subEntityId: query.get("subEntityId") ?? linkedSubEntity(query.get("context")),
    entityId: query.get("entityId"),
  };
}

/** The address that shows this stage. */
export function addressOf(stage: Stage): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(stage)) if (typeof value === "string") query.set(name, value);
  return `/?${query}`;
}

/** The chat a join link leads to; null for any other address. */
export function chatOf(joinUrl: string): string | null {
  const thread = /\/l\/meetup-join\/([^/?]+)/.exec(joinUrl)?.[1];
  return thread === undefined ? null : decodeURIComponent(thread);
}

/** Teams' id of the meeting with this chat. */
export function meetingIdOf(chatId: string): string {
  return btoa(`0#${chatId}#0`);
}

function linkedSubEntity(context: string | null): string | null {
  if (context === null) return null;
  const { subEntityId } = JSON.parse(context) as { subEntityId?: string };
  return subEntityId ?? null;
}
