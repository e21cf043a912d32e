import type { Core } from "./core.ts";
import { graphError, type TenantAnswer, type TenantRequest } from "./exchange.ts";
import { resourceUnits } from "./resource-units.ts";

export interface Applied {
  readonly answer: TenantAnswer;
  readonly resourceUnits: number;
}

/**
 * The state machine: one request of one caller, applied whole or not at all. A request that Graph's description forbids
 * changes nothing; when the route has no refusal of its own for it, the answer is 400.
 */
export function applyRequest(core: Core, request: TenantRequest, url: string): Applied {
  const path = url.split("?")[0] ?? "";
  const matched = core.routeOf(request.method, path);
  const units = resourceUnits(request.method, path, request.query);
  const errors = requestErrors(core, request, url);
  const answer = ((): TenantAnswer => {
    if (!matched) return unknownOperation(request.method, url);
    if (!matched.route.scopes.some((scope) => request.caller.scopes.includes(scope)))
      return missingScope(path, matched.route.scopes);
    const refusal = core.throttle.refusal({ caller: request.caller, path, units });
    if (refusal) return refusal;
    core.state.count("resourceUnits", units);
    core.state.count(`resourceUnits ${request.caller.userId}`, units);
    const query = errors.find((error) => error.startsWith("query option"));
    if (query !== undefined) return graphError(400, "BadRequest", query);
    const result = core.store.attempt(
      () => matched.route.handle(request, matched.ids, core.state),
      ({ status }) => status < 400 && errors.length === 0,
    );
    return result.status < 400 && errors.length > 0 ? graphError(400, "invalidRequest", errors.join("; ")) : result;
  })();
  recordViolations(core, { request, url, answer, unanswered: matched === undefined });
  return { answer, resourceUnits: units };
}

/** What the description forbids in the request alone, an operation for reference only aside. */
function requestErrors(core: Core, { method, body }: TenantRequest, url: string): string[] {
  const verdict = core.check?.({ method, url, requestBody: body }, { product: false });
  return verdict?.operation ? [...verdict.errors] : [];
}

/** Every exchange is judged, also a refused one: a product that asks for what Graph has not is at fault. */
function recordViolations(
  core: Core,
  exchange: { request: TenantRequest; url: string; answer: TenantAnswer; unanswered: boolean },
): void {
  const { request, url, answer, unanswered } = exchange;
  const verdict = core.check?.(
    { method: request.method, url, requestBody: request.body, status: answer.status, responseBody: answer.body },
    { product: request.caller.appId === core.productAppId },
  );
  const errors = [...(verdict?.errors ?? []), ...(unanswered ? ["the local tenant has no such operation"] : [])];
  if (errors.length === 0) return;
  core.violations.push({
    method: request.method,
    url,
    status: answer.status,
    operation: verdict?.operation ?? null,
    errors,
  });
}

function unknownOperation(method: string, url: string): TenantAnswer {
  return graphError(501, "notImplemented", `The local tenant has no operation ${method} ${url}.`);
}

/** Each service words it its own way: https://learn.microsoft.com/graph/resolve-auth-errors */
function missingScope(path: string, scopes: readonly string[]): TenantAnswer {
  if (path.startsWith("/chats")) {
    const needed = scopes.join(", ");
    return graphError(403, "Forbidden", `Missing scope permissions on the request. API requires one of '${needed}'.`);
  }
  if (path.startsWith("/sites/")) return graphError(403, "accessDenied", "Access denied");
  if (/^\/(me|users\/[^/]+)\/(calendar|event|todo|outlook|mailbox)/i.test(path)) {
    return graphError(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
  }
  return graphError(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
}
