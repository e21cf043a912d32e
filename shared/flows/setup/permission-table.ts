import type { ProductConfiguration } from "../../graph/configuration.ts";
import { featureScopes } from "../../graph/scopes.ts";

/** What of the organisation's configuration decides which permissions there are. */
export type PermissionSettings = Pick<ProductConfiguration, "storeScope">;

/** The permissions of one feature, as the first screen and the page "Who can read what" list them. */
export interface PermissionRow {
  readonly scopes: readonly string[];
  readonly what: string;
  readonly consent: string;
  readonly whenRefused: string;
}

/** Every permission Turnabout may ask for, with the store's one as this organisation has configured it. */
export function permissionTable({
  configuration,
}: {
  readonly configuration: PermissionSettings;
}): readonly PermissionRow[] {
  return featureScopes.map(({ scopes, title, consent, whenRefused }) => ({
    scopes: scopes.map((scope) => (scope === "store" ? configuration.storeScope : scope)),
    what: title,
    consent,
    whenRefused,
  }));
}
