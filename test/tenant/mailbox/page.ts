import type { TenantAnswer, TenantRequest } from "../exchange.ts";
import { Refusal } from "./refusal.ts";

function whole(query: URLSearchParams, name: string, fallback: number, max: number): number {
  const given = query.get(name);
  if (given === null) return fallback;
  if (!/^\d+$/.test(given) || Number(given) > max || (name === "$top" && Number(given) === 0))
    throw new Refusal(
      400,
      "RequestBroker--ParseUri",
      `Invalid value '${given}' for ${name} query option found. The ${name} query option requires a non-negative integer value between 0 and ${max}.`,
    );
  return Number(given);
}

/**
 * One page of a collection with the link to the next one. Default 10, at most 1,000 entries per page:
 * https://learn.microsoft.com/graph/api/user-list-calendarview, https://learn.microsoft.com/graph/paging
 */
export function page(
  request: TenantRequest,
  entities: readonly Record<string, unknown>[],
  extra: { context: string; headers?: Readonly<Record<string, string>>; size?: number },
): TenantAnswer {
  const { query } = request;
  const top = whole(query, "$top", extra.size ?? 10, 1000);
  const skip = whole(query, "$skip", 0, Number.MAX_SAFE_INTEGER);
  const rest = entities.length > skip + top;
  const next = new URLSearchParams(query);
  next.set("$skip", String(skip + top));
  return {
    status: 200,
    ...(extra.headers ? { headers: extra.headers } : {}),
    body: {
      "@odata.context": `https://graph.microsoft.com/v1.0/$metadata#${extra.context}`,
      ...(query.get("$count") === "true" ? { "@odata.count": entities.length } : {}),
      value: entities.slice(skip, skip + top),
      ...(rest
        ? {
            "@odata.nextLink": `${request.origin}/v1.0${encodeURI(request.path)}?${next.toString().replaceAll("+", "%20")}`,
          }
        : {}),
    },
  };
}
