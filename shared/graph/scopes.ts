/** The three permissions that can open the two lists; which of them is used is configuration. */
export const storeScopes = ["Sites.Selected", "Lists.SelectedOperations.Selected", "Sites.ReadWrite.All"] as const;

export type StoreScope = (typeof storeScopes)[number];

/** Delegated permissions of Microsoft Graph that this product may ask for. */
export type Scope =
  | "User.Read"
  | "Calendars.Read"
  | "Calendars.ReadWrite"
  | "User.ReadBasic.All"
  | "Chat.Create"
  | "ChatMessage.Send"
  | "Tasks.ReadWrite"
  | StoreScope;

export type Feature = "sign-in" | "find-time" | "book" | "store" | "find-people" | "ask-by-chat" | "copy-to-do";

export interface FeatureScopes {
  readonly feature: Feature;
  /** The feature in a reader's words. */
  readonly title: string;
  /** "store" stands for the configured one of {@link storeScopes}. */
  readonly scopes: readonly (Exclude<Scope, StoreScope> | "store")[];
  /** Whether Microsoft's permission reference, or its default policy for users' consent, wants an administrator. */
  readonly consent: string;
  /** What is left when the permission is refused. */
  readonly whenRefused: string;
}

/** One row per feature, in the order in which a participant meets them. Source: Microsoft's permission reference. */
export const featureScopes: readonly FeatureScopes[] = [
  {
    feature: "sign-in",
    title: "Sign in, and see who reports to you",
    scopes: ["User.Read"],
    consent: "each person",
    whenRefused: "Nothing works: Turnabout does not know who you are.",
  },
  {
    feature: "find-time",
    title: "Find common free time",
    scopes: ["Calendars.Read"],
    consent: "each person",
    whenRefused: "You enter your own hours by hand; the times of the people you invite stay unknown.",
  },
  {
    feature: "book",
    title: "Book a session with its agenda, and keep your private key in your mailbox",
    scopes: ["Calendars.ReadWrite"],
    consent: "each person, or an administrator where the default policy stands",
    whenRefused:
      "You can still find a time, but nothing is booked and no shared notes can be opened; what you write stays on this device until it is granted.",
  },
  {
    feature: "store",
    title: "Store and read shared notes and summaries",
    scopes: ["store"],
    consent: "each person, after an administrator's grant on the two sites or lists",
    whenRefused: "Drafts stay on this device.",
  },
  {
    feature: "find-people",
    title: "Find colleagues by name",
    scopes: ["User.ReadBasic.All"],
    consent: "each person",
    whenRefused: "You type a colleague's address instead.",
  },
  {
    feature: "ask-by-chat",
    title:
      "Send three times to choose from in a Teams chat at your click, and a card after a session into its meeting's chat, in your name",
    scopes: ["Chat.Create", "ChatMessage.Send"],
    consent: "each person, or an administrator where the default policy stands",
    whenRefused: "You copy the text, or send it by mail; after a session no card comes from you.",
  },
  {
    feature: "copy-to-do",
    title: "Keep a copy of your own commitments in your Microsoft To Do, once you switch it on",
    scopes: ["Tasks.ReadWrite"],
    consent: "each person, or an administrator where the default policy stands",
    whenRefused: "Your commitments stay in Turnabout only.",
  },
];

/** The scopes to ask for at the click that needs the feature, with the store's one as configured. */
export function scopesFor(feature: Feature, { storeScope }: { readonly storeScope: StoreScope }): Scope[] {
  const row = featureScopes.find((candidate) => candidate.feature === feature);
  return (row?.scopes ?? []).map((scope) => (scope === "store" ? storeScope : scope));
}

const widest: readonly Scope[] = ["Calendars.ReadWrite"];

/**
 * The scopes to name to the sign-in service: for one that is covered by a granted one, that one. The service itself compares names, and
 * would ask somebody who has agreed to write whether Turnabout may read. Without `granted`: the widest that would cover each.
 */
export function scopesToName(wanted: readonly string[], granted: readonly string[] = widest): readonly string[] {
  return wanted.map((scope) =>
    granted.includes(scope) ? scope : (granted.find((one) => scopeCovers(one, scope)) ?? scope),
  );
}

/** Whether a granted scope already allows what another one would: then nobody is asked again. */
export function scopeCovers(granted: string, wanted: string): boolean {
  return granted === wanted || (granted === "Calendars.ReadWrite" && wanted === "Calendars.Read");
}
