import type { AskedTime } from "./time/asked-time.ts";

/** Where somebody is in Turnabout. Kept in memory: hosts differ in what they allow to be kept in an address. */
export type Route =
  | { readonly screen: "home" }
  /** With a circle: its people, format and length are chosen already; `standing`: its rhythm, too. `asked`: what was entered before. */
  | {
      readonly screen: "find-time";
      readonly circleId?: string;
      readonly standing?: boolean;
      readonly asked?: AskedTime;
    }
  | { readonly screen: "create-circle" }
  | { readonly screen: "circle"; readonly circleId: string }
  | { readonly screen: "session"; readonly sessionId: string }
  /** How one wants to meet; `back`: from where somebody came, if not from home. */
  | { readonly screen: "preferences"; readonly back?: Route }
  | { readonly screen: "summaries" }
  | { readonly screen: "privacy" };

export type Go = (route: Route) => void;
