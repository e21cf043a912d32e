import { answerGraph } from "./answer-graph.ts";
import { answerControl } from "./control/answer-control.ts";
import type { Core, HttpAnswer, HttpRequest } from "./core.ts";
import { authenticate } from "./authenticate.ts";
import { graphError } from "./exchange.ts";
import type { Fault } from "./faults.ts";
import { graphAnswer, preflight } from "./graph-headers.ts";
import type { LogEntry } from "./request-log.ts";
import { answerSignIn } from "./sign-in/answer-sign-in.ts";

/** An answer and how it leaves the tenant. */
export interface Delivery {
  readonly answer: HttpAnswer;
  readonly way: LogEntry["delivery"];
  readonly delayMs: number;
  /** To be called when the answer has left, or was lost. */
  readonly leave: () => void;
}

/** One HTTP request to any part of the tenant. The switchboard's faults stand outside the state machine. */
export function answerRequest(core: Core, request: HttpRequest): Delivery {
  const path = request.url.split("?")[0] ?? "";
  if (path === "/_tenant" || path.startsWith("/_tenant/")) return whole(answerControl(core, request));
  const isGraph = path.startsWith("/v1.0/");
  if (isGraph && request.method === "OPTIONS") return whole(preflight(core, request));

  const asked = isGraph ? authenticate(core, request.headers) : undefined;
  const known = asked !== undefined && "userId" in asked ? asked : null;
  const fault = request.method === "OPTIONS" ? undefined : core.faults.take(request.method, request.url, known?.userId);
  const log = (status: number, rest: Partial<LogEntry>): void =>
    core.log.add({
      at: new Date(core.state.now()).toISOString(),
      method: request.method,
      url: request.url,
      status,
      delivery: "whole",
      fault: fault !== undefined,
      userId: known?.userId ?? null,
      appId: known?.appId ?? null,
      requestBody: undefined,
      responseBody: undefined,
      resourceUnits: 0,
      requestId: request.headers["client-request-id"] ?? null,
      ...rest,
    });
  const delivered = (answer: HttpAnswer, leave = (): void => {}): Delivery => ({
    answer,
    way: wayOf(fault),
    delayMs: fault?.delayMs ?? 0,
    leave,
  });

  if (fault?.reset === true) {
    log(0, { delivery: "reset", requestBody: request.text });
    return delivered({ status: 0, headers: {}, text: "" });
  }
  if (fault?.status !== undefined) {
    const answer = faultAnswer(core, request, fault, fault.status);
    log(answer.status, { requestBody: request.text, responseBody: answer.text });
    return delivered(answer);
  }
  if (!isGraph) {
    const answer = answerSignIn(core, request);
    log(answer.status, {});
    return delivered(answer);
  }
  const { answer, requestBody, resourceUnits, leave } = answerGraph(core, request);
  log(answer.status, { delivery: wayOf(fault), requestBody, responseBody: answer.body, resourceUnits });
  return delivered(graphAnswer(core, request, answer), leave);
}

function whole(answer: HttpAnswer): Delivery {
  return { answer, way: "whole", delayMs: 0, leave: () => {} };
}

function wayOf(fault: Fault | undefined): LogEntry["delivery"] {
  if (fault?.reset) return "reset";
  if (fault?.loseAnswer) return "lost";
  return fault?.cut ? "cut" : "whole";
}

function faultAnswer(core: Core, request: HttpRequest, fault: Fault, status: number): HttpAnswer {
  const headers: Record<string, string> = { ...fault.headers };
  if (fault.retryAfter !== undefined) headers["retry-after"] = String(fault.retryAfter);
  const answer = graphError(status, codeOf(status), "Fault from the switchboard.", headers);
  return graphAnswer(core, request, fault.body === undefined ? answer : { ...answer, body: fault.body });
}

function codeOf(status: number): string {
  const codes: Record<number, string> = {
    429: "TooManyRequests",
    503: "ServiceUnavailable",
    504: "GatewayTimeout",
    403: "accessDenied",
  };
  return codes[status] ?? "generalException";
}
