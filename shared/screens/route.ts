/** Where somebody is in Turnabout. Kept in memory: hosts differ in what they allow to be kept in an address. */
export type Route =
  | { readonly screen: "home" }
  | { readonly screen: "find-time" }
  | { readonly screen: "session"; readonly sessionId: string }
  | { readonly screen: "summaries" }
  | { readonly screen: "privacy" };

export type Go = (route: Route) => void;
