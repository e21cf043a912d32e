import type { GraphProblem } from "./graph-error.ts";

/** `unchecked`: the service would not say who may read the calendar; it is told, and used all the same. */
export type KeySharing = "private" | "unchecked";

/** Everything that can be the matter with the calendar that carries a participant's private keys. */
export type MailboxKeyState =
  | { readonly state: "found"; readonly calendarId: string; readonly text: string; readonly sharing: KeySharing }
  /** Made by this very call; read back and the same. */
  | { readonly state: "created"; readonly calendarId: string; readonly text: string; readonly sharing: KeySharing }
  /** No calendar of that name: a first sign-in, or it was deleted. */
  | { readonly state: "missing" }
  /**
   * The calendar is there, its property is not, or what was written does not come back whole; also a calendar of the
   * same name that is somebody's own. `replace` puts keys into it.
   */
  | { readonly state: "unreadable"; readonly calendarId: string }
  /** Somebody else may read it and cannot be removed: keys are not used from there. */
  | { readonly state: "shared-not-removable"; readonly calendarId: string; readonly readers: readonly string[] }
  | { readonly state: "no-permission"; readonly problem: GraphProblem }
  | { readonly state: "failed"; readonly problem: GraphProblem };
