import * as z from "zod/mini";

import { personId, type Person } from "../circles/person.ts";

/** Somebody in the directory. A guest of the organisation is flagged: guests are not admitted by default. */
export interface DirectoryPerson extends Person {
  readonly isGuest: boolean;
}

/** The members to ask for. */
export const personSelect = "id,displayName,mail,userPrincipalName,userType";

const userSchema = z.looseObject({
  id: z.string().check(z.minLength(1)),
  displayName: z.nullish(z.string()),
  mail: z.nullish(z.string()),
  userPrincipalName: z.nullish(z.string()),
  userType: z.nullish(z.string()),
});

/**
 * A user of one tenant's directory. An address may be empty where the directory names none; a guest's principal name is
 * no address that mail could reach, but it tells that it is a guest where `userType` is hidden.
 */
export function directoryPersonSchema(tenantId: string): z.ZodMiniType<DirectoryPerson> {
  return z.pipe(
    userSchema,
    z.transform(({ id, displayName, mail, userPrincipalName, userType }) => {
      const address = mail || userPrincipalName || "";
      const isGuest = userType?.toLowerCase() === "guest" || (userPrincipalName ?? "").includes("#EXT#");
      return { id: personId(tenantId, id), name: displayName || address, address, isGuest };
    }),
  );
}
