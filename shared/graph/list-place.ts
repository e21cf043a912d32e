import { encodeValue } from "./query.ts";
import type { StoreScope } from "./scopes.ts";

/** Where a list lies and which configured permission opens it. */
export interface ListPlace {
  /** `host,guid,guid`. */
  readonly siteId: string;
  /** Id or title. */
  readonly list: string;
  readonly scope: StoreScope;
}

/** The path of a list, below `/v1.0`. */
export function listPath({ siteId, list }: ListPlace): string {
  return `/sites/${encodeValue(siteId)}/lists/${encodeValue(list)}`;
}

/** What every request to a list has in common. */
export function storeRequest({ scope }: ListPlace) {
  return { area: "store", scopes: [scope] } as const;
}
