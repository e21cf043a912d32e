import type { Person } from "shared/circles/person.ts";
import type { SignInOutcome } from "shared/screens/sign-in-outcome.ts";
import * as z from "zod";
import type { SignInReason } from "./connect/sign-in-error.ts";

/** Everything our own pages may ask the worker for. */
export const panelMessage = z.discriminatedUnion("ask", [
  z.strictObject({ ask: z.literal("account") }),
  z.strictObject({ ask: z.literal("signIn") }),
  z.strictObject({ ask: z.literal("signOut") }),
  z.strictObject({
    ask: z.literal("getToken"),
    scopes: z.array(z.string().max(256)).min(1).max(16),
    claims: z.string().max(4096).optional(),
    refusedToken: z.string().max(16_384).optional(),
    /** Whether the person has just clicked, so that a window may open. */
    interactive: z.boolean(),
  }),
]);

export type PanelMessage = z.infer<typeof panelMessage>;

/** What the worker answers to each of them. */
export interface PanelAnswers {
  account: Person | null;
  signIn: SignInOutcome;
  signOut: null;
  getToken: string;
}

/** An error has to cross as a value: thrown ones lose their type on the way. */
export type Answer<T> = { readonly value: T } | { readonly reason: SignInReason };

/** The only thing a content script may say: open the panel for the event at hand. An id of Exchange, at most 512 characters. */
export const openMessage = z.strictObject({ open: z.literal(true), eventRef: z.string().regex(/^[\w=-]{1,512}$/) });
