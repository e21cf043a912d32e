import type { ProductConfiguration } from "shared/graph/configuration.ts";
import { clientId, records, recordsList, summaries, summariesList, tenantId } from "./organization.ts";
import { programme } from "./programme.ts";

/** The origins the product meets; tests use the real ones, a local start those of this machine. */
export type Origins = Pick<ProductConfiguration, "graphOrigin" | "authority" | "appOrigin" | "hostOrigins">;

export const productionOrigins: Origins = {
  graphOrigin: "https://graph.microsoft.com",
  authority: "https://login.microsoftonline.com",
  appOrigin: "https://turnabout.contoso.example",
};

/** The product's `configuration.json` for the sample organisation, as its web server hands it out. */
export function configuration(origins: Origins): ProductConfiguration {
  return {
    tenantId,
    clientId,
    ...origins,
    recordsSiteId: records.id,
    recordsList,
    summariesSiteId: summaries.id,
    summariesList,
    storeScope: "Sites.Selected",
    programme,
  };
}
