import { graphError, type Caller, type TenantAnswer, type TenantState } from "./exchange.ts";

export interface Throttle {
  /** The refusal of one request with its cost; undefined lets it pass and counts it. */
  refusal(request: { caller: Caller; path: string; units: number }): TenantAnswer | undefined;
  /** Takes one of the four places of an application at a mailbox; undefined when all are taken, else gives it back. */
  enter(caller: Caller, path: string): (() => void) | undefined;
}

const minute = 60_000;
const mailbox =
  /^\/(me|users\/[^/]+)\/(calendar|calendars|calendarView|events|calendarGroups|mailboxSettings|outlook|todo)\b/i;
const chatMessages = /^\/chats\/[^/]+\/messages$/i;

/**
 * The documented limits. Outlook: 10,000 requests in 10 minutes and 4 at once per application and mailbox,
 * https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits. SharePoint: 1,250 resource units a minute
 * per application in a tenant with up to 1,000 licences, 3,000 requests in 5 minutes per user,
 * https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online.
 * Teams: 20 chat messages a second per application and tenant, https://learn.microsoft.com/graph/throttling-limits
 */
export function createThrottle(state: TenantState): Throttle {
  const used = new Map<string, { window: number; amount: number }>();
  const atOnce = new Map<string, number>();

  /** Seconds until the window ends when this amount does not fit any more; undefined when it does. */
  const take = (key: string, amount: number, limit: number, length: number): number | undefined => {
    const window = Math.floor(state.now() / length);
    const before = used.get(key);
    const sum = (before?.window === window ? before.amount : 0) + amount;
    // "Throttled requests count towards usage limits", same page.
    used.set(key, { window, amount: sum });
    return sum <= limit ? undefined : Math.max(1, Math.ceil(((window + 1) * length - state.now()) / 1000));
  };

  return {
    refusal({ caller, path, units }) {
      if (state.switchOn("limits") === "off") return undefined;
      if (units > 0) {
        const wait =
          take(`sharepoint user ${caller.userId}`, 1, 3000, 5 * minute) ??
          take(`sharepoint app ${caller.appId}`, units, 1250, minute);
        return wait === undefined
          ? undefined
          : tooMany("activityLimitReached", "The app or user has been throttled.", wait);
      }
      if (chatMessages.test(path)) {
        const wait = take(`teams app ${caller.appId}`, 1, 20, 1000);
        return wait === undefined ? undefined : tooMany("TooManyRequests", "Too many requests.", wait);
      }
      if (!mailbox.test(path)) return undefined;
      const wait = take(`outlook ${caller.appId} ${caller.userId}`, 1, 10_000, 10 * minute);
      return wait === undefined
        ? undefined
        : tooMany("ApplicationThrottled", "Application is over its RequestRate limit.", wait);
    },
    enter(caller, path) {
      if (!mailbox.test(path) || state.switchOn("limits") === "off") return () => {};
      const key = `${caller.appId} ${caller.userId}`;
      const others = atOnce.get(key) ?? 0;
      if (others >= 4) return undefined;
      atOnce.set(key, others + 1);
      return () => atOnce.set(key, (atOnce.get(key) ?? 1) - 1);
    },
  };
}

/** https://learn.microsoft.com/graph/throttling */
function tooMany(code: string, message: string, seconds: number): TenantAnswer {
  return graphError(429, code, message, { "retry-after": String(seconds) });
}

/** Text observed in https://learn.microsoft.com/answers/questions/968767 */
export const overConcurrency: TenantAnswer = tooMany(
  "ApplicationThrottled",
  "Application is over its MailboxConcurrency limit.",
  1,
);
