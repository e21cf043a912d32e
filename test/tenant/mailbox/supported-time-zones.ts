import { DateTime } from "luxon";
import type { TenantAnswer, TenantRequest, TenantState } from "../exchange.ts";
import { acceptedIanaZones } from "./accepted-iana-zones.ts";
import { windowsZones } from "./windows-zones.ts";

/** GET /me/outlook/supportedTimeZones, Windows names or IANA names. https://learn.microsoft.com/graph/api/outlookuser-supportedtimezones */
export function supportedTimeZones(request: TenantRequest, _ids: readonly string[], tenant: TenantState): TenantAnswer {
  const iana = /iana/i.test(request.path);
  const zones: readonly (readonly [string, string])[] = iana
    ? [...acceptedIanaZones].map((name) => [name, name] as const)
    : Object.entries(windowsZones);
  const shown = ([name, zone]: readonly [string, string]): Record<string, unknown> => ({
    alias: name,
    displayName: `(UTC${DateTime.fromMillis(tenant.now(), { zone }).toFormat("ZZ")}) ${name}`,
  });
  return {
    status: 200,
    body: {
      "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.timeZoneInformation)",
      value: zones.map(shown),
    },
  };
}
