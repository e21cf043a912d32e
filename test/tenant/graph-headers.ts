import type { Core, HttpAnswer, HttpRequest } from "./core.ts";
import type { TenantAnswer } from "./exchange.ts";
import { guidOf } from "./guid-of.ts";

/** Readable for web pages; Retry-After is not among them: https://github.com/microsoftgraph/microsoft-graph-docs/issues/17488 */
const exposed =
  "ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, ReadWriteConsistencyToken, SdkVersion, WWW-Authenticate, x-ms-client-gcc-tenant";

function corsHeaders(core: Core): Record<string, string> {
  const readable = core.state.switchOn("retryAfter") === "readable";
  return {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": readable ? `${exposed}, Retry-After` : exposed,
  };
}

/** Graph admits every origin: tokens, not cookies, carry the right. */
export function preflight(core: Core, { headers }: HttpRequest): HttpAnswer {
  return {
    status: 200,
    headers: {
      ...corsHeaders(core),
      "access-control-allow-methods": "GET, POST, PATCH, PUT, DELETE, OPTIONS",
      "access-control-allow-headers": headers["access-control-request-headers"] ?? "*",
      "access-control-max-age": "3600",
    },
    text: "",
  };
}

/** Puts what Graph adds to every answer around one: ids, CORS, and the inner error with time and ids. */
export function graphAnswer(core: Core, request: HttpRequest, answer: TenantAnswer): HttpAnswer {
  const requestId = guidOf(core.state.newId("request"));
  const clientRequestId = request.headers["client-request-id"] ?? requestId;
  const body = withInnerError(answer.body, {
    date: new Date(core.state.now()).toISOString().slice(0, 19),
    "request-id": requestId,
    "client-request-id": clientRequestId,
  });
  return {
    status: answer.status,
    headers: {
      "cache-control": "no-cache",
      // The tenant's own time: pages cannot read it, an extension with a host permission can.
      date: new Date(core.state.now()).toUTCString(),
      ...corsHeaders(core),
      "request-id": requestId,
      "client-request-id": clientRequestId,
      ...(body === undefined
        ? {}
        : {
            "content-type":
              "application/json; odata.metadata=minimal; odata.streaming=true; IEEE754Compatible=false; charset=utf-8",
          }),
      ...(core.state.switchOn("retryAfter") === "hidden" ? withoutRetryAfter(answer.headers) : answer.headers),
    },
    text: body === undefined ? "" : JSON.stringify(body),
  };
}

/** What a web page sees, for callers that are none. */
function withoutRetryAfter(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== "retry-after"));
}

/** https://learn.microsoft.com/graph/errors#json-representation */
function withInnerError(body: unknown, innerError: Readonly<Record<string, string>>): unknown {
  if (body === null || typeof body !== "object" || !("error" in body)) return body;
  const { error } = body;
  return error !== null && typeof error === "object" ? { error: { ...error, innerError } } : body;
}
