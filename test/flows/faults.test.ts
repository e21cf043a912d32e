import { afterAll, describe, expect, it } from "vitest";
import type { Fault } from "../tenant/faults.ts";
import { finalState } from "./final-state.ts";
import { brokenInvariants } from "./invariants.ts";
import { newPair, tellPairStory } from "./story.ts";
import { addFault, newWorld, type Sent, seededRandom, stopWorlds } from "./story-client.ts";

afterAll(stopWorlds);

const monday = Date.UTC(2026, 10, 2, 3, 15);

/** What can happen to one request, or to several in a row. */
const faults: Readonly<Record<string, Omit<Fault, "match">>> = {
  "429 with Retry-After": { status: 429, retryAfter: 7 },
  "429 with a long Retry-After": { status: 429, retryAfter: 300 },
  "429 without Retry-After": { status: 429 },
  "503": { status: 503 },
  "504": { status: 504 },
  "an answer lost": { loseAnswer: true },
  "an answer cut": { cut: true },
  "a reset": { reset: true },
  "401": { status: 401 },
  "403": { status: 403 },
  "400": { status: 400 },
  "503 six times": { status: 503, times: 6 },
  "six answers lost": { loseAnswer: true, times: 6 },
  "a minute of resets": { reset: true, times: 12 },
};

/** Writes decide; of the reads only those faults that outlast the retries say something new. */
const forReads = ["429 with Retry-After", "an answer cut", "401", "403", "503 six times", "a minute of resets"];

/** How many cases each run takes; `STORY_CASES` takes so many, or `all`, and `STORY_SEED` the same again. */
const usual = 25;
const together = 4;

interface Case {
  readonly request: number;
  readonly what: string;
  readonly fault: string;
}

async function tellWith(fault: (Omit<Fault, "match"> & { skip: number }) | null, seed: number) {
  const world = await newWorld({ now: monday, seed });
  const pair = newPair();
  if (fault !== null) await addFault(world, { match: { path: "^/v1" }, ...fault });
  const history = await tellPairStory(world, pair);
  const requests = world.sent.length;
  const state = await finalState(world, [pair.maya, pair.tomas], history);
  const violations = world.tenant.violations.map(
    ({ method, url, errors }) => `contract: ${method} ${url} ${errors[0]}`,
  );
  return { broken: [...brokenInvariants(state), ...violations], history, requests, sent: world.sent };
}

async function allCases(): Promise<Case[]> {
  const { broken, history, requests, sent } = await tellWith(null, 1);
  expect(broken).toEqual([]);
  expect(history.named).toEqual([]);
  return sent
    .slice(0, requests)
    .flatMap(withParts)
    .flatMap(({ method, url }, request) => {
      const what = `${method} ${
        url
          .replace(/^.*\/v1\.0/, "")
          .replaceAll(/[A-Za-z0-9+=,.%-]{24,}/g, "…")
          .split("?")[0]
      }`;
      const isRead = method === "GET" || url.endsWith("/$batch") || url.endsWith("/getSchedule");
      return (isRead ? forReads : Object.keys(faults)).map((fault) => ({ request, what, fault }));
    });
}

/** The parts of a batch meet faults of their own, after the batch itself. */
function withParts(one: Sent): Pick<Sent, "method" | "url">[] {
  if (!one.url.endsWith("/$batch")) return [one];
  return [one, ...(JSON.parse(one.body) as { requests: Pick<Sent, "method" | "url">[] }).requests];
}

function chosen(cases: readonly Case[], seed: number): Case[] {
  const wanted = process.env["STORY_CASES"] ?? String(usual);
  if (wanted === "all") return [...cases];
  const random = seededRandom(seed);
  return cases
    .map((one) => ({ one, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, Number(wanted))
    .map(({ one }) => one);
}

describe("the pair's story under one fault", () => {
  it("keeps every invariant, whichever request meets whichever fault", { timeout: 3_600_000 }, async () => {
    const seed = Number(process.env["STORY_SEED"] ?? Date.now() % 1_000_000);
    const cases = chosen(await allCases(), seed);
    console.log(`${cases.length} cases, STORY_SEED=${seed}`);
    const broken: string[] = [];
    const next = cases.values();
    await Promise.all(
      Array.from({ length: together }, async () => {
        for (const { request, what, fault } of next) {
          const name = `${fault} at request ${request}, ${what}`;
          try {
            const told = await tellWith({ ...faults[fault], skip: request }, seed);
            broken.push(...told.broken.map((sentence) => `${name}: ${sentence}`));
          } catch (error) {
            broken.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
          }
        }
      }),
    );
    expect(broken).toEqual([]);
  });
});
