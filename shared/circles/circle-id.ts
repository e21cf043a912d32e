import * as z from "zod/mini";

/** 16 random bytes, base64url: 22 characters, none of which needs escaping in a link. */
export const circleIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/, "not a circle's id"));
