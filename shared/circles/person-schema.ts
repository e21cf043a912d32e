import * as z from "zod/mini";

import type { Person, PersonId } from "./person.ts";

const pattern = /^[0-9a-z-]{1,64}\.[0-9a-z-]{1,64}$/;

/** A person's id as a stored record carries it: two lower-case directory ids with a dot between. */
export const personIdSchema = z.custom<PersonId>((value) => typeof value === "string" && pattern.test(value), {
  error: "not a person's id",
});

/** A person as a stored record carries them; the name is shown as text, never as markup. */
export const personSchema: z.ZodMiniType<Person> = z.looseObject({
  id: personIdSchema,
  name: z.string().check(z.maxLength(256)),
  address: z.string().check(z.maxLength(320)),
});
