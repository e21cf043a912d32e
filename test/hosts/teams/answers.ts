import type { AppRequest } from "./wire.ts";

/** What a host function gives: the arguments of its answer, or nothing where Teams sends no answer. */
export type HostAnswer = readonly unknown[] | null | Promise<readonly unknown[] | null>;

export interface HostActions {
  readonly context: () => object;
  readonly frameContext: string;
  readonly runtime: string;
  /** The error and the details, one of them null. */
  readonly meetingDetails: () => readonly [object | null, object | null];
  readonly nestedAuth: (data: string) => Promise<string>;
  /** The app asked Teams to open something: a link, a chat, an item of the calendar. */
  readonly open: (what: string, args: readonly unknown[]) => void;
  readonly handlers: Set<string>;
  /** What the app's configuration page has set for a channel tab. */
  readonly tab: { config: unknown; valid: boolean };
  /** The configuration page has said what the tab is. */
  readonly saved: () => void;
}

type HostFunction = (request: AppRequest, actions: HostActions) => HostAnswer;

const opens: (what: string) => HostFunction = (what) => (request, actions) => {
  actions.open(what, request.args ?? []);
  return [true];
};

/**
 * Every function of the host that the product may call, with the answer Teams gives; what is missing here is unknown,
 * and Teams never answers it. The protocol of teams-js 2.58.
 */
export const hostFunctions: Readonly<Record<string, HostFunction>> = {
  initialize: (_request, { frameContext, runtime }) => [frameContext, "web", "2.1.2", runtime],
  getContext: (_request, { context }) => [context()],
  registerHandler: (request, { handlers }) => {
    handlers.add(String(request.args?.[0]));
    return null;
  },
  "appInitialization.appLoaded": () => null,
  "appInitialization.success": () => [{}],
  "appInitialization.failure": () => null,
  "appInitialization.expectedFailure": () => null,
  "settings.setValidityState": (request, { tab }) => {
    tab.valid = request.args?.[0] === true;
    return null;
  },
  "settings.setSettings": (request, { tab }) => {
    tab.config = request.args?.[0];
    return [true];
  },
  "settings.getSettings": (_request, { tab }) => [tab.config ?? {}],
  "settings.save.success": (_request, { saved }) => {
    saved();
    return null;
  },
  "settings.save.failure": () => null,
  "meeting.getMeetingDetails": (_request, { meetingDetails }) => meetingDetails(),
  "calendar.openCalendarItem": opens("calendar"),
  "chat.openChat": opens("chat"),
  executeDeepLink: opens("link"),
  "nestedAppAuth.execute": async (request, { nestedAuth }) => [null, await nestedAuth(request.data ?? "")],
};
