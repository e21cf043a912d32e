import type { TenantRequest, TenantState } from "../exchange.ts";
import type { IdKind } from "./event-ids.ts";
import { timeZone } from "./time-zone.ts";

export interface Preferences {
  /** Name as asked for, and its IANA zone. */
  readonly zone: { readonly name: string; readonly iana: string };
  readonly bodyType: "html" | "text";
  readonly idKind: IdKind;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Reads `Prefer: outlook.timezone="…", outlook.body-content-type="text", IdType="ImmutableId"`.
 * https://learn.microsoft.com/graph/api/user-list-events (headers), https://learn.microsoft.com/graph/outlook-immutable-id
 * The ids of this tenant never change, yet of the two kinds each looks another way, and without the preference the default one comes.
 */
export function preferences(request: TenantRequest, tenant: TenantState): Preferences {
  const asked = [...(request.headers["prefer"] ?? "").matchAll(/([A-Za-z.-]+)\s*=\s*"?([^",]*)"?/g)];
  const value = (name: string): string | undefined => asked.find((each) => each[1]?.toLowerCase() === name)?.[2];
  const bodyType = value("outlook.body-content-type")?.toLowerCase() === "text" ? "text" : "html";
  // One national cloud answered in UTC whatever was asked (microsoft-graph-docs#13699).
  const name = tenant.switchOn("answerZone") === "alwaysUtc" ? "UTC" : (value("outlook.timezone") ?? "UTC");
  const applied = [
    ...(value("outlook.timezone") && name !== "UTC" ? [`outlook.timezone="${name}"`] : []),
    ...(value("outlook.body-content-type") ? [`outlook.body-content-type="${bodyType}"`] : []),
    ...(value("idtype") ? [`IdType="${value("idtype")}"`] : []),
  ];
  return {
    zone: { name, iana: timeZone(name) },
    bodyType,
    idKind: value("idtype") === "ImmutableId" ? "immutable" : "default",
    headers: applied.length > 0 ? { "preference-applied": applied.join(", ") } : {},
  };
}
