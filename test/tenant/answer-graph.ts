import { applyRequest } from "./apply-request.ts";
import { authenticate } from "./authenticate.ts";
import { answerBatch } from "./batch.ts";
import type { Core, HttpRequest } from "./core.ts";
import { type Caller, graphError, type TenantAnswer, type TenantRequest } from "./exchange.ts";
import { overConcurrency } from "./throttle.ts";

export interface GraphAnswer {
  readonly answer: TenantAnswer;
  readonly caller: Caller | null;
  readonly requestBody: unknown;
  readonly resourceUnits: number;
  /** To be called when the answer has left. */
  readonly leave: () => void;
}

function refused(answer: TenantAnswer, caller: Caller | null = null): GraphAnswer {
  return { answer, caller, requestBody: undefined, resourceUnits: 0, leave: () => {} };
}

/** One request below `/v1.0`: who calls, what for, and what Graph answers. */
export function answerGraph(core: Core, http: HttpRequest): GraphAnswer {
  const url = http.url.replace(/^\/v1\.0/, "");
  const [rawPath = "", search] = url.split("?");
  const caller = authenticate(core, http.headers);
  if ("status" in caller) return refused(caller);
  const path = decoded(rawPath);
  if (path === null) return refused(graphError(400, "BadRequest", "The address is not correctly encoded."), caller);
  const body = parsedBody(http);
  if ("status" in body) return refused(body, caller);
  const leave = core.throttle.enter(caller, path);
  if (!leave) return refused(overConcurrency, caller);
  const request: TenantRequest = {
    method: http.method,
    origin: http.origin,
    path,
    // As in a form a plus sign is a space: an offset like +02:00 has to be encoded.
    query: new URLSearchParams(search ?? ""),
    headers: http.headers,
    body: body.value,
    caller,
  };
  const before = core.violations.length;
  const applied = leaveOnThrow(leave, () =>
    path === "/$batch" ? batch(core, request) : applyRequest(core, request, url),
  );
  const broken = core.contract === "throw" ? core.violations.slice(before) : [];
  const answer = broken.length === 0 ? applied.answer : graphError(500, "contractViolation", JSON.stringify(broken));
  return { ...applied, answer, caller, requestBody: body.value, leave };
}

/** A place at the mailbox must not stay taken when a route fails. */
function leaveOnThrow<T>(leave: () => void, run: () => T): T {
  try {
    return run();
  } catch (error) {
    leave();
    throw error;
  }
}

function batch(core: Core, request: TenantRequest): { answer: TenantAnswer; resourceUnits: number } {
  const result = answerBatch(core, request);
  const { answer } = result;
  const exchange = {
    method: request.method,
    url: "/$batch",
    requestBody: request.body,
    status: answer.status,
    responseBody: answer.body,
  };
  const errors = core.check?.(exchange).errors ?? [];
  if (errors.length > 0)
    core.violations.push({ method: request.method, url: "/$batch", status: answer.status, operation: "batch", errors });
  return result;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Graph takes JSON bodies only, and says so with these words. */
function parsedBody({ text, headers, method }: HttpRequest): { value: unknown } | TenantAnswer {
  if (text === "" || method === "GET" || method === "DELETE") return { value: undefined };
  if (!/^application\/json\b/i.test(headers["content-type"] ?? "")) {
    return graphError(400, "BadRequest", "Entity only allows writes with a JSON Content-Type header.");
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return graphError(
      400,
      "BadRequest",
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
    );
  }
}
