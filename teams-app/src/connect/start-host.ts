import { circleOfTab } from "../tab-entity.ts";
import type { DraftAtHand } from "shared/screens/draft-at-hand.ts";
import type { ThemeName } from "shared/ui/page/theme-name.ts";

/** Where the page runs and what the host tells about it. Ids are hints that select; they never grant anything. */
export interface Host {
  readonly kind: "teams" | "outlook" | "browser";
  readonly theme: ThemeName;
  /** Teams' name of the surface: content, sidePanel, settings … ; null in a browser. */
  readonly frameContext: string | null;
  readonly meetingId: string | null;
  readonly chatId: string | null;
  /** The session a link or a deep link names. */
  readonly sessionId: string | null;
  /** The circle that a tab in a channel or chat was made for. */
  readonly circleId: string | null;
  readonly loginHint: string | null;
  /** Calls back with every later theme; the host has one listener at a time. */
  readonly onThemeChange: (listener: (theme: ThemeName) => void) => void;
  /** Tells what is open in Outlook beside the page, now and whenever that changes; gives a function that stops it. */
  readonly watchItem?: (tell: (item: ItemAtHand) => void) => () => void;
}

/** What is open beside the page. */
export interface ItemAtHand {
  /** Under which id the mailbox knows the event; `null` while it was never saved. */
  readonly eventId: string | null;
  /** Where the event is being written. */
  readonly form: DraftAtHand | null;
}

/** The host that frames the page never answered. */
export const hostSilent = "host-silent";

const answerWithin = 5_000;

/**
 * Finds out which host the page runs in and shakes hands with it. A page of its own is in a browser and loads nothing of
 * Teams. Inside a frame Teams must answer within five seconds, else {@link hostSilent}: an unlisted parent never does.
 * @param hostOrigins further origins whose messages are accepted, for a local start; Microsoft's own need none
 */
export async function startHost(hostOrigins: readonly string[]): Promise<Host | typeof hostSilent> {
  if (window.parent === window) return browserHost();
  const { notifyTeams, onTeamsTheme, teamsHandshake } = await import("./teams-handshake.ts");
  const context = await Promise.race([teamsHandshake(hostOrigins), silence()]);
  if (context === hostSilent) return hostSilent;
  notifyTeams();
  return {
    kind: "teams",
    theme: themeOf(context.app.theme),
    frameContext: context.page.frameContext ?? null,
    meetingId: context.meeting?.id ?? null,
    chatId: context.chat?.id ?? null,
    sessionId: context.page.subPageId || linkedSession(),
    circleId: circleOfTab(context.page.id),
    loginHint: context.user?.loginHint ?? null,
    onThemeChange: (listener) => onTeamsTheme((name) => listener(themeOf(name))),
  };
}

function silence(): Promise<typeof hostSilent> {
  return new Promise((resolve) => setTimeout(() => resolve(hostSilent), answerWithin));
}

/** A page of its own: the theme follows the browser. */
export function browserHost(): Host {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  return {
    kind: "browser",
    theme: dark.matches ? "dark" : "light",
    frameContext: null,
    meetingId: null,
    chatId: null,
    sessionId: linkedSession(),
    circleId: null,
    loginHint: null,
    onThemeChange: (listener) => {
      dark.onchange = () => listener(dark.matches ? "dark" : "light");
    },
  };
}

/** `#session=<id>`: the link in the invitation keeps the id in the fragment, which no server ever sees. */
function linkedSession(): string | null {
  return new URLSearchParams(window.location.hash.slice(1)).get("session");
}

function themeOf(name: string): ThemeName {
  if (name === "dark" || name === "contrast") return name;
  return "light";
}
