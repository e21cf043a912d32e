import * as z from "zod/mini";
import { SignInError } from "./sign-in-error.ts";

const tokenAnswer = z.looseObject({
  access_token: z.string().check(z.minLength(1)),
  /** Seconds. */
  expires_in: z.number().check(z.positive()),
  scope: z.string(),
  refresh_token: z.string().check(z.minLength(1)),
  id_token: z.string().check(z.minLength(1)),
});

const refusal = z.looseObject({
  error: z.enum(["invalid_grant", "interaction_required"]),
  suberror: z.optional(z.string()),
});

export type TokenAnswer = z.infer<typeof tokenAnswer>;

/**
 * What the token endpoint's JSON says: the tokens, or a word when sign-in refuses: `consent` where a scope still needs
 * the person's yes, `ended` where the grant has ended or the person is needed for another reason. Throws a SignInError
 * for anything else.
 */
export function tokenAnswerOf(json: unknown): TokenAnswer | "consent" | "ended" {
  const tokens = tokenAnswer.safeParse(json);
  if (tokens.success) return tokens.data;
  const refused = refusal.safeParse(json);
  if (!refused.success) throw new SignInError("failed");
  return refused.data.suberror === "consent_required" ? "consent" : "ended";
}
