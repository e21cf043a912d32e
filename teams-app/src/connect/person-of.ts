import type { AccountInfo } from "@azure/msal-browser";
import type { Person } from "shared/circles/person.ts";
import { personId } from "shared/circles/person.ts";

/** The signed-in account as the person everything of ours is kept under. */
export function personOf({ tenantId, localAccountId, name, username }: AccountInfo): Person {
  return { id: personId(tenantId, localAccountId), name: name ?? username, address: username };
}
