import { sessionIdSchema } from "./session-id.ts";

const FRAGMENT = "#session=";
const origin = /^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?\/?$/i;

/**
 * The address that opens a session on the app's own page: `https://turnabout.contoso.example/open#session=<id>`. The id only
 * selects among what the reader can open anyway. Throws a RangeError for an id or an origin that is none.
 */
export function sessionLink(appOrigin: string, sessionId: string): string {
  if (!origin.test(appOrigin)) throw new RangeError(`Not an origin: ${appOrigin}`);
  if (!sessionIdSchema.safeParse(sessionId).success) throw new RangeError("Not a session's id");
  return `${appOrigin.replace(/\/$/, "").toLowerCase()}/open${FRAGMENT}${sessionId}`;
}

/** The session a link leads to; `null` for every address that is not exactly such a link on this origin. */
export function sessionIdOfLink(appOrigin: string, link: string): string | null {
  const start = `${appOrigin.replace(/\/$/, "")}/open`.toLowerCase();
  const address = link.trim();
  return address.slice(0, start.length).toLowerCase() === start
    ? sessionIdOfFragment(address.slice(start.length))
    : null;
}

/** The session named by the fragment of the app's page, `#session=<id>`; `null` when it names none. */
export function sessionIdOfFragment(fragment: string): string | null {
  if (!fragment.startsWith(FRAGMENT)) return null;
  const id = fragment.slice(FRAGMENT.length);
  return sessionIdSchema.safeParse(id).success ? id : null;
}

/** The circle a session belongs to: the part of its id before the dot. `null` for an id that is none. */
export function circleIdOfSession(sessionId: string): string | null {
  return sessionIdSchema.safeParse(sessionId).success ? sessionId.slice(0, sessionId.indexOf(".")) : null;
}
