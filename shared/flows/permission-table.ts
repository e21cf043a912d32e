import { featureScopes } from "../graph/scopes.ts";
import type { Visitor } from "./participant.ts";

/** One permission as the page "Who can read what" lists it. */
export interface PermissionRow {
  readonly scopes: readonly string[];
  readonly what: string;
  readonly consent: string;
  readonly whenRefused: string;
}

/** Every permission Turnabout may ask for, with the store's one as this organisation has configured it. */
export function permissionTable({ configuration }: Pick<Visitor, "configuration">): readonly PermissionRow[] {
  return featureScopes.map(({ scopes, title, consent, whenRefused }) => ({
    scopes: scopes.map((scope) => (scope === "store" ? configuration.storeScope : scope)),
    what: title,
    consent,
    whenRefused,
  }));
}
