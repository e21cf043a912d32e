import { applyRequest } from "./apply-request.ts";
import type { Core } from "./core.ts";
import { graphError, type TenantAnswer, type TenantRequest } from "./exchange.ts";

interface Part {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly dependsOn?: readonly string[];
}

/**
 * Up to 20 requests in one, https://learn.microsoft.com/graph/json-batching: the answer of the whole says nothing about
 * its parts, a part whose predecessor failed answers 424, and every part costs what it costs alone.
 */
export function answerBatch(core: Core, request: TenantRequest): { answer: TenantAnswer; resourceUnits: number } {
  const parts = (request.body as { requests?: readonly Part[] } | undefined)?.requests;
  const refused = refusedBatch(parts);
  if (refused !== null || parts === undefined) {
    return { answer: graphError(400, "BadRequest", refused ?? "A batch needs its requests."), resourceUnits: 0 };
  }
  const answers = new Map<string, TenantAnswer>();
  let resourceUnits = 0;
  for (const part of parts) {
    const failed = (part.dependsOn ?? []).some((id) => (answers.get(id)?.status ?? 424) >= 400);
    const result = failed ? { answer: failedDependency, resourceUnits: 0 } : applyPart(core, request, part);
    answers.set(part.id, result.answer);
    resourceUnits += result.resourceUnits;
  }
  const responses = [...answers].map(([id, { status, headers, body }]) => ({
    id,
    status,
    headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...inBody(headers) },
    ...(body === undefined ? {} : { body }),
  }));
  return { answer: { status: 200, body: { responses } }, resourceUnits };
}

const failedDependency = graphError(
  424,
  "FailedDependency",
  "The request failed because a request it depends on failed.",
);

function applyPart(core: Core, request: TenantRequest, part: Part): { answer: TenantAnswer; resourceUnits: number } {
  const fault = core.faults.take(part.method, `/v1.0${part.url}`, request.caller.userId);
  if (fault?.status !== undefined) {
    const headers: Record<string, string> = { ...fault.headers };
    if (fault.retryAfter !== undefined) headers["retry-after"] = String(fault.retryAfter);
    const answer = graphError(fault.status, "serviceNotAvailable", "Fault from the switchboard.", headers);
    return { answer: fault.body === undefined ? answer : { ...answer, body: fault.body }, resourceUnits: 0 };
  }
  const [path = "", search] = part.url.split("?");
  const headers = Object.fromEntries(
    Object.entries(part.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  if (part.body !== undefined && !/^application\/json\b/.test(headers["content-type"] ?? "")) {
    return {
      answer: graphError(400, "BadRequest", "A part with a body needs a Content-Type header."),
      resourceUnits: 0,
    };
  }
  const asked: TenantRequest = {
    method: part.method.toUpperCase(),
    origin: request.origin,
    path: decodeURIComponent(path),
    query: new URLSearchParams(search ?? ""),
    headers,
    body: part.body,
    caller: request.caller,
  };
  return applyRequest(core, asked, part.url);
}

/** Why the whole batch is refused; null when it is not. */
function refusedBatch(parts: readonly Part[] | undefined): string | null {
  if (!Array.isArray(parts) || parts.length === 0) return "A batch needs its requests.";
  if (parts.length > 20) return "The maximum number of requests in a batch is 20.";
  const ids = parts.map((part) => part.id);
  if (ids.some((id) => typeof id !== "string" || id === "")) return "Every request of a batch needs an id.";
  if (new Set(ids).size < ids.length) return "Request ids of a batch must be unique.";
  for (const [index, part] of parts.entries()) {
    if (typeof part.url !== "string" || !part.url.startsWith("/"))
      return "URLs of a batch are relative to the version.";
    if (part.url.startsWith("/$batch")) return "A batch cannot hold a batch.";
    const unknown = (part.dependsOn ?? []).find((id: string) => !ids.slice(0, index).includes(id));
    if (unknown !== undefined) return `Request ${part.id} depends on ${unknown}, which does not come before it.`;
  }
  return wrongOrder(parts);
}

/** "All parallel, all serial, or all on the same one": https://learn.microsoft.com/graph/json-batching#sequencing-requests-with-the-dependson-property */
function wrongOrder(parts: readonly Part[]): string | null {
  const dependent = parts.filter((part) => (part.dependsOn?.length ?? 0) > 0);
  if (dependent.length === 0) return null;
  const serial = parts.every((part, index) => index === 0 || part.dependsOn?.at(-1) === parts[index - 1]?.id);
  const same = new Set(dependent.map((part) => part.dependsOn?.join(" "))).size === 1;
  return serial || same ? null : "Dependencies of a batch are all parallel, all serial, or all on the same request.";
}

function inBody(headers: Readonly<Record<string, string>> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [
      name.replaceAll(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()),
      value,
    ]),
  );
}
