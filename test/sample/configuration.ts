import type { PolicyOrigins } from "../../teams-app/content-security-policy.ts";
import { clientId, records, recordsList, summaries, summariesList, tenantId } from "./organization.ts";

/** The origins the product meets; tests use the real ones, a local start those of this machine. */
export interface Origins extends PolicyOrigins {
  readonly appOrigin: string;
}

export const productionOrigins: Origins = {
  graphOrigin: "https://graph.microsoft.com",
  authority: "https://login.microsoftonline.com",
  appOrigin: "https://turnabout.contoso.example",
};

export type ProductConfiguration = ReturnType<typeof configuration>;

/** The product's `configuration.json` for the sample organisation, as its web server hands it out. */
export function configuration(origins: Origins) {
  return {
    tenantId,
    clientId,
    ...origins,
    recordsSiteId: records.id,
    recordsList,
    summariesSiteId: summaries.id,
    summariesList,
    storeScope: "Sites.Selected" as const,
  };
}
