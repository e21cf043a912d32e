import * as z from "zod/mini";

/** `<circle id>.<8 random bytes, base64url>`: the link in an invitation leads to the circle without a second id. */
export const sessionIdSchema = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{11}$/, "not a session's id"));
