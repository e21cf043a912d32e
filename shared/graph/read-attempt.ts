import { instant, type Instant } from "../circles/instant.ts";
import type { Attempt } from "./exchange.ts";
import type { GraphRequest } from "./graph-client.ts";
import { answered, type GraphAnswer, type GraphProblem } from "./graph-error.ts";
import { problemOf } from "./problem-of.ts";
import type { ServiceClock } from "./service-clock.ts";

type Answer = Extract<Attempt, { came: "answer" }>;

export interface AttemptReading<T> {
  readonly request: GraphRequest<T>;
  readonly attempt: Attempt;
  readonly serviceClock: ServiceClock;
  /** When to come back, by the given `Retry-After`. */
  readonly retryAt: (retryAfter: string | null) => Instant;
}

/** The checked value of what came, or the problem with it; on the way the service's clock is learned. */
export function readAttempt<T>({ request, attempt, serviceClock, retryAt }: AttemptReading<T>): GraphAnswer<T> {
  if (attempt.came === "not-sent") return { ok: false, problem: notSent(request, attempt.because) };
  if (attempt.came === "nothing") {
    const kind = request.kind === "read" ? "offline" : "outcome-unknown";
    return { ok: false, problem: { kind, status: null, code: null, requestId: attempt.requestId } };
  }
  learnFromDate(serviceClock, attempt);
  const body = jsonOf(attempt);
  const { status, requestId, headers } = attempt;
  if (status < 200 || status >= 300) {
    const { kind, area, scopes } = request;
    const at = retryAt(headers.get("retry-after"));
    return { ok: false, problem: problemOf({ kind, area, scopes, status, body: body.value, requestId, retryAt: at }) };
  }
  const value = body.isWhole ? request.schema.safeParse(body.value) : null;
  if (!value?.success) return { ok: false, problem: unreadable(request, attempt) };
  if (request.tellsTime) learnFromCreated(serviceClock, attempt, body.value);
  return answered(value.data);
}

function notSent(
  request: GraphRequest<unknown>,
  kind: Extract<Attempt, { came: "not-sent" }>["because"],
): GraphProblem {
  const diagnosis = { status: null, code: null, requestId: null };
  return kind === "permission-missing" ? { kind, scopes: request.scopes, ...diagnosis } : { kind, ...diagnosis };
}

/** A write whose 2xx cannot be read may have happened: then the world is read first, like after a lost answer. */
function unreadable({ kind }: GraphRequest<unknown>, { status, requestId }: Answer): GraphProblem {
  return { kind: kind === "read" ? "unreadable-answer" : "outcome-unknown", status, code: null, requestId };
}

/** JSON only: an HTML page with status 200 is somebody else's. No body at all (202, 204) is whole. */
function jsonOf({ text, headers }: Answer): { readonly isWhole: boolean; readonly value: unknown } {
  if (text === "") return { isWhole: true, value: undefined };
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type !== "application/json" && !type.endsWith("+json")) return { isWhole: false, value: undefined };
  try {
    return { isWhole: true, value: JSON.parse(text) };
  } catch {
    return { isWhole: false, value: undefined };
  }
}

function learnFromDate(serviceClock: ServiceClock, { headers, sentAt, receivedAt }: Answer): void {
  const date = Date.parse(headers.get("date") ?? "");
  if (!Number.isNaN(date)) serviceClock.learn({ serviceTime: instant(date), sentAt, receivedAt });
}

function learnFromCreated(serviceClock: ServiceClock, { sentAt, receivedAt }: Answer, body: unknown): void {
  const { createdDateTime } = body as { readonly createdDateTime?: unknown };
  const created = Date.parse(String(createdDateTime));
  const second = Math.floor(created / 1_000) * 1_000;
  if (!Number.isNaN(created)) serviceClock.learn({ serviceTime: instant(second), sentAt, receivedAt });
}
