import { Client, ResponseType, type Context } from "@microsoft/microsoft-graph-client";

import { instant, type Instant } from "../circles/instant.ts";
import { authStep } from "./auth-step.ts";
import { backOff } from "./back-off.ts";
import { chain, type Attempt, type Exchange } from "./exchange.ts";
import type { Clock, GetToken, GraphClient, GraphRequest } from "./graph-client.ts";
import { idStep } from "./id-step.ts";
import { limitStep } from "./limit-step.ts";
import { pauseStep } from "./pause-step.ts";
import { readAttempt } from "./read-attempt.ts";
import { retryStep } from "./retry-step.ts";
import type { Scope } from "./scopes.ts";
import { sendStep, usualLimits, type SendLimits } from "./send-step.ts";
import { createServiceClock } from "./service-clock.ts";

export interface GraphClientNeeds {
  readonly fetch: typeof globalThis.fetch;
  readonly getToken: GetToken;
  readonly clock: Clock;
  /** `https://graph.microsoft.com`, or the one of a national cloud; http only on the own machine. */
  readonly graphOrigin: string;
  /** Chance from 0 to 1, for waits and request ids. */
  readonly random: () => number;
  /** Waits longer than this (milliseconds) are not waited: the problem `busy` names the time instead. 60 s by default. */
  readonly longestWait?: number;
  readonly limits?: SendLimits;
}

/** How often somebody has tried when a busy service is given up here: the back-off goes on from there. */
const triesInVain = 5;

/** Carries our request through Microsoft's SDK and what came of it back. */
class Parcel {
  readonly exchange: Omit<Exchange, "url" | "headers">;
  /** Where a nextLink leads: followed unchanged, which the SDK would not do. */
  readonly link: string | null;
  attempt: Attempt | null = null;

  constructor(exchange: Omit<Exchange, "url" | "headers">, link: string | null) {
    this.exchange = exchange;
    this.link = link;
  }
}

/**
 * The one door to Microsoft 365. Microsoft's SDK builds the URL and hands it to our own steps; its own retries, token
 * handling and parsing stay out, for the reasons at each step. One client serves one signed-in account.
 */
export function createGraphClient(needs: GraphClientNeeds): GraphClient {
  const { fetch, getToken, clock, graphOrigin, random, longestWait = 60_000, limits = usualLimits } = needs;
  const serviceClock = createServiceClock(() => clock.now());
  const waits = {
    waitBefore(attempt: number, retryAfter: string | null): number | null {
      const wait = backOff({ attempt, retryAfter, now: clock.now(), random });
      return wait <= longestWait ? wait : null;
    },
    retryAt(retryAfter: string | null): Instant {
      return instant(clock.now() + backOff({ attempt: triesInVain, retryAfter, now: clock.now(), random }));
    },
    sleep: (milliseconds: number) => clock.sleep(milliseconds),
  };
  // The limit stands inside the retries: who waits for another try holds no place.
  const send = chain(
    [authStep({ getToken, graphOrigin }), retryStep(waits), pauseStep(clock), limitStep(), idStep({ random })],
    sendStep({ fetch, clock, limits, isOnline }),
  );
  const sdk = Client.initWithMiddleware({
    baseUrl: graphOrigin,
    defaultVersion: "v1.0",
    middleware: { execute: (context) => carry(context) },
  });

  async function carry(context: Context): Promise<void> {
    const parcel = context.middlewareControl?.getMiddlewareOptions(Parcel) as Parcel;
    const url = parcel.link ?? (context.request as string);
    const headers = context.options?.headers as Record<string, string>;
    parcel.attempt = await send({ ...parcel.exchange, url, headers });
    // The SDK only passes this on; the answer travels in the parcel.
    context.response = new Response(null, { status: 204 });
  }

  async function ask<T>(request: GraphRequest<T>) {
    const { kind, scopes, method, path, body, headers = {}, quietly = false } = request;
    const isLink = path.startsWith("https://") || path.startsWith("http://");
    const exchange = { kind, scopes, method, quietly, ...(body !== undefined && { body }) };
    const parcel = new Parcel(exchange, isLink ? path : null);
    const call = sdk
      .api(isLink ? "/" : path)
      .headers({
        Accept: "application/json",
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...headers,
      })
      .middlewareOptions([parcel])
      .responseType(ResponseType.RAW);
    if (method === "POST") await call.post(body);
    else if (method === "PATCH") await call.patch(body);
    else if (method === "DELETE") await call.delete();
    else await call.get();
    return readAttempt({
      request,
      attempt: parcel.attempt ?? { came: "nothing", requestId: null },
      serviceClock,
      retryAt: (told) => waits.retryAt(told),
    });
  }

  async function holds(scopes: readonly Scope[]): Promise<boolean> {
    try {
      await getToken([...scopes], undefined, undefined, true);
      return true;
    } catch {
      return false;
    }
  }

  return { ask, holds, serviceClock, ...waits };
}

function isOnline(): boolean {
  // Not every host has a navigator, whatever the types say.
  const { navigator } = globalThis as { readonly navigator?: { readonly onLine?: boolean } };
  return navigator?.onLine ?? true;
}
