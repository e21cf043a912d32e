import type { Person } from "shared/circles/person.ts";
import type { SignInOutcome } from "shared/screens/setup/sign-in-outcome.ts";
import * as z from "zod/mini";
import type { SignInReason } from "./connect/sign-in-error.ts";

/** Everything our own pages may ask the worker for. */
export const panelMessage = z.discriminatedUnion("ask", [
  z.strictObject({ ask: z.literal("account") }),
  z.strictObject({ ask: z.literal("signIn") }),
  z.strictObject({ ask: z.literal("signOut") }),
  z.strictObject({
    ask: z.literal("getToken"),
    scopes: z.array(z.string().check(z.maxLength(256))).check(z.minLength(1), z.maxLength(16)),
    claims: z.optional(z.string().check(z.maxLength(4096))),
    refusedToken: z.optional(z.string().check(z.maxLength(16_384))),
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
export const openMessage = z.strictObject({
  open: z.literal(true),
  eventRef: z.string().check(z.regex(/^[\w=-]{1,512}$/)),
});
