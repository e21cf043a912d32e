import { mailboxSwitches } from "./mailbox/switches.ts";
import { todoSwitches } from "./todo/todo-switches.ts";

/** What only a real tenant can tell, or what goes wrong in some: every switch, its positions and what each does. */
export const switches: Readonly<Record<string, { readonly what: string; readonly positions: readonly string[] }>> = {
  itemPost: { what: "creating a list item answers 403 although reading works", positions: ["403"] },
  identities: {
    what: "createdBy and lastModifiedBy of list items are missing, or hold a mail address only",
    positions: ["absent", "email-only"],
  },
  reads: {
    what: "list reads show the list as it was 30 seconds ago, or a filter answers 200 with nothing",
    positions: ["stale", "empty"],
  },
  listPages: { what: "a page of a list has 200 items at most, whatever $top asks for", positions: ["200"] },
  duplicateRows: { what: "every created list item is there twice", positions: ["on"] },
  noSiteRight: { what: "a site one has no right on answers 404 in place of 403", positions: ["404"] },
  columnsOnCreate: { what: "columns sent with a new list are silently not created", positions: ["dropped"] },
  retryAfter: {
    what: "Retry-After is sent and not readable for web pages; here it is not sent at all, or readable for them",
    positions: ["hidden", "readable"],
  },
  limits: { what: "no throttling, for building up a large past", positions: ["off"] },
  claims: {
    what: "Graph wants a token with claims (continuous access evaluation) from clients with cp1",
    positions: ["required"],
  },
  consentPolicy: {
    what: "which scopes a user may consent to: Microsoft's managed policy, or none at all",
    positions: ["managed", "admin-only"],
  },
  signInSession: { what: "the sign-in session has ended: prompt=none answers login_required", positions: ["ended"] },
  chats: { what: "the organisation's policy does not let people start chats", positions: ["refused"] },
  basicProfile: { what: "User.ReadBasic.All shows the basic members of others only", positions: ["only"] },
  ...mailboxSwitches,
  ...todoSwitches,
};

/** Why a position cannot be taken, as a sentence; null when it can. "documented" switches back; `name:address` is one person's. */
export function refusedPosition(name: string, position: string): string | null {
  const known = switches[name.split(":")[0] ?? ""];
  if (!known) return `There is no switch ${name}. Switches: ${Object.keys(switches).join(", ")}.`;
  if (position === "documented" || known.positions.includes(position)) return null;
  return `Switch ${name} has the positions documented, ${known.positions.join(", ")}.`;
}
