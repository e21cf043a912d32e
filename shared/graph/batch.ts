import * as z from "zod/mini";

import type { GraphClient, GraphRequest } from "./graph-client.ts";
import { answered, failed, type GraphAnswer } from "./graph-error.ts";
import { problemOf } from "./problem-of.ts";

/** One request of a batch; its path is relative to `/v1.0`. A read without a body, a write with one: `POST` unless it says otherwise. */
export interface BatchPart<T> {
  readonly path: string;
  readonly method?: "POST" | "PATCH";
  readonly schema: z.ZodMiniType<T>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

export interface Batch<T> extends Pick<GraphRequest<unknown>, "kind" | "area" | "scopes"> {
  readonly parts: readonly BatchPart<T>[];
}

const mostParts = 20;
const mostTries = 4;

const partAnswer = z.looseObject({
  id: z.string(),
  status: z.int(),
  headers: z.nullish(z.record(z.string(), z.unknown())),
  body: z.unknown(),
});
type PartAnswer = z.infer<typeof partAnswer>;
const batchSchema = z.looseObject({ responses: z.array(partAnswer) });

/**
 * Reads or writes many things with as few requests as possible, twenty per request. The answers come in the order of the parts,
 * each on its own; parts that the service was too busy for are asked again, and only those: of writes only those that it turned down
 * with 429, for all others may have happened.
 */
export async function sendBatch<T>(client: GraphClient, batch: Batch<T>): Promise<GraphAnswer<T>[]> {
  const answers: GraphAnswer<T>[] = [];
  for (let first = 0; first < batch.parts.length; first += mostParts) {
    answers.push(...(await sendChunk(client, { ...batch, parts: batch.parts.slice(first, first + mostParts) })));
  }
  return answers;
}

async function sendChunk<T>(client: GraphClient, batch: Batch<T>): Promise<GraphAnswer<T>[]> {
  const answers: GraphAnswer<T>[] = batch.parts.map(() => unread(batch));
  let open = batch.parts.map((_, index) => index);
  for (let attempt = 1; open.length > 0; attempt += 1) {
    const reply = await sendOnce(client, batch, open);
    if (!reply.ok) {
      for (const index of open) answers[index] = reply;
      return answers;
    }
    const again: number[] = [];
    let longest = 0;
    for (const index of open) {
      const part = reply.value.responses.find(({ id }) => id === String(index));
      const answer = part ? readPart(client, batch, index, part) : unread(batch);
      answers[index] = answer;
      const wait =
        part && isAgain(batch, part.status) ? client.waitBefore(attempt, headerOf(part, "retry-after")) : null;
      if (wait !== null && attempt < mostTries) {
        again.push(index);
        longest = Math.max(longest, wait);
      }
    }
    open = again;
    if (open.length > 0) await client.sleep(longest);
  }
  return answers;
}

function sendOnce<T>(client: GraphClient, batch: Batch<T>, indexes: readonly number[]) {
  const requests = indexes.map((index) => {
    const { path = "", method = "POST", headers, body } = batch.parts[index] ?? {};
    if (body === undefined) return { id: String(index), method: "GET", url: path, ...(headers && { headers }) };
    const typed = { "Content-Type": "application/json", ...headers };
    return { id: String(index), method, url: path, headers: typed, body };
  });
  return client.ask({
    kind: batch.kind,
    area: batch.area,
    scopes: batch.scopes,
    method: "POST",
    path: "/$batch",
    body: JSON.stringify({ requests }),
    schema: batchSchema,
  });
}

function readPart<T>(client: GraphClient, batch: Batch<T>, index: number, part: PartAnswer): GraphAnswer<T> {
  if (part.status >= 300) {
    const problem = problemOf({
      kind: batch.kind,
      area: batch.area,
      scopes: batch.scopes,
      status: part.status,
      body: part.body,
      requestId: headerOf(part, "request-id"),
      retryAt: client.retryAt(headerOf(part, "retry-after")),
    });
    return { ok: false, problem };
  }
  const value = batch.parts[index]?.schema.safeParse(part.body);
  return value?.success ? answered(value.data) : unread(batch);
}

/** A write whose answer is missing or cannot be read may have happened. */
function unread({ kind }: Pick<Batch<unknown>, "kind">): GraphAnswer<never> {
  return failed(kind === "read" ? "unreadable-answer" : "outcome-unknown");
}

function headerOf(part: PartAnswer, name: string): string | null {
  const found = Object.entries(part.headers ?? {}).find(([key]) => key.toLowerCase() === name);
  return found === undefined ? null : String(found[1]);
}

function isAgain({ kind }: Pick<Batch<unknown>, "kind">, status: number): boolean {
  return status === 429 || (kind === "read" && [500, 502, 503, 504, 509].includes(status));
}
