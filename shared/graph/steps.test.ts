import { describe, expect, it } from "vitest";
import { instant } from "../circles/instant.ts";
import { authStep, claimsOf } from "./auth-step.ts";
import { chain, type Attempt, type Exchange } from "./exchange.ts";
import { idStep } from "./id-step.ts";
import { limitStep } from "./limit-step.ts";
import { retryStep } from "./retry-step.ts";
import { TokenRefusal } from "./token-refusal.ts";

const graphOrigin = "https://graph.microsoft.com";
const read: Exchange = {
  kind: "read",
  scopes: ["User.Read"],
  method: "GET",
  url: `${graphOrigin}/v1.0/me`,
  headers: {},
};

function answer(status: number, headers: Record<string, string> = {}): Attempt {
  const at = instant(0);
  return {
    came: "answer",
    status,
    headers: new Headers(headers),
    text: "",
    sentAt: at,
    receivedAt: at,
    requestId: null,
  };
}

const lost: Attempt = { came: "nothing", requestId: null };

/** A service that gives these answers one after the other, and remembers what it was sent. */
function service(...answers: Attempt[]) {
  const sent: Exchange[] = [];
  return { sent, send: async (exchange: Exchange) => (sent.push(exchange), answers[sent.length - 1] ?? answer(200)) };
}

describe("retryStep", () => {
  const waits: (number | null)[] = [];
  const retry = retryStep({
    waitBefore: (attempt, told) => (told === "long" ? null : attempt),
    sleep: async (ms) => void waits.push(ms),
  });

  it.each<[string, Exchange["kind"], Attempt, number]>([
    ["a read after 429", "read", answer(429), 4],
    ["a read after 503", "read", answer(503), 4],
    ["a read after a lost answer", "read", lost, 4],
    ["a read after 404", "read", answer(404), 1],
    ["a read that nobody wants to wait for", "read", answer(429, { "retry-after": "long" }), 1],
    ["a write after 429", "write", answer(429), 4],
    ["a write after 503", "write", answer(503), 1],
    ["a write after 504", "write", answer(504), 1],
    ["a write after a lost answer", "write", lost, 1],
    ["what was never sent", "read", { came: "not-sent", because: "offline" }, 1],
  ])("sends %s (%s) as often as it may", async (_, kind, outcome, times) => {
    const { sent, send } = service(outcome, outcome, outcome, outcome, outcome);
    expect(await chain([retry], send)({ ...read, kind })).toEqual(outcome);
    expect(sent).toHaveLength(times);
  });

  it("stops with the first good answer", async () => {
    const { sent, send } = service(answer(503), answer(200));
    expect(await chain([retry], send)(read)).toMatchObject({ status: 200 });
    expect(sent).toHaveLength(2);
  });
});

/** Tokens one after the other, and what was asked for each. */
function tokens(...given: string[]) {
  const asked: (readonly unknown[])[] = [];
  return { asked, getToken: async (...call: unknown[]) => (asked.push(call), given[asked.length - 1] ?? "last") };
}

describe("authStep", () => {
  const challenge = `Bearer realm="", error="insufficient_claims", claims="${btoa('{"access_token":{}}')}"`;

  it("sends the token for the scopes of the request", async () => {
    const { asked, getToken } = tokens("a");
    const { sent, send } = service();
    await chain([authStep({ getToken, graphOrigin })], send)(read);
    expect(asked).toEqual([[["User.Read"]]]);
    expect(sent[0]?.headers).toEqual({ Authorization: "Bearer a" });
  });

  it("answers a claims challenge once, with the decoded claims", async () => {
    const { asked, getToken } = tokens("a", "b");
    const refused = answer(401, { "www-authenticate": challenge });
    const { sent, send } = service(refused, refused, refused);
    expect(await chain([authStep({ getToken, graphOrigin })], send)(read)).toBe(refused);
    expect(asked[1]).toEqual([["User.Read"], '{"access_token":{}}', "a"]);
    expect(sent.map(({ headers }) => headers["Authorization"])).toEqual(["Bearer a", "Bearer b"]);
  });

  it("never sends a refused token again", async () => {
    const { getToken } = tokens("a", "a");
    const { sent, send } = service(answer(401), answer(401));
    expect(await chain([authStep({ getToken, graphOrigin })], send)(read)).toMatchObject({ status: 401 });
    expect(sent).toHaveLength(1);
  });

  it.each([
    "https://evil.example/v1.0/me",
    "http://graph.microsoft.com/v1.0/me",
    "https://graph.microsoft.com.evil.example/v1.0/me",
    "https://graph.microsoft.com:444/v1.0/me",
  ])("gives %s neither a token nor a request", async (url) => {
    const { asked, getToken } = tokens();
    const { sent, send } = service();
    const outcome = await chain([authStep({ getToken, graphOrigin })], send)({ ...read, url });
    expect(outcome).toEqual({ came: "not-sent", because: "refused" });
    expect([...asked, ...sent]).toEqual([]);
  });

  it.each([
    [new TokenRefusal("permission-missing"), "permission-missing"],
    [new TokenRefusal("offline"), "offline"],
    [new Error("popup closed"), "not-signed-in"],
  ])("passes on why there is no token: %s", async (error, because) => {
    const { send } = service();
    const getToken = () => Promise.reject(error);
    expect(await chain([authStep({ getToken, graphOrigin })], send)(read)).toEqual({ came: "not-sent", because });
  });

  it.each([null, "Bearer", 'error="insufficient_claims"', 'error="insufficient_claims", claims="%"', 'claims="e30="'])(
    "finds no claims in %s",
    (header) => expect(claimsOf(header)).toBeUndefined(),
  );
});

describe("limitStep", () => {
  it("lets four go at a time, and everybody in the end", async () => {
    let now = 0;
    let most = 0;
    const done: number[] = [];
    const limited = chain([limitStep()], async ({ url }) => {
      most = Math.max(most, (now += 1));
      await Promise.resolve();
      now -= 1;
      done.push(Number(url));
      if (url === "3") throw new Error("a broken step still gives its place back");
      return answer(200);
    });
    const all = Array.from({ length: 11 }, (_, index) => limited({ ...read, url: String(index) }));
    await Promise.allSettled(all);
    expect(most).toBe(4);
    expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe("idStep", () => {
  it("gives each try an id and keeps the service's", async () => {
    const { sent, send } = service(lost, { ...answer(200), requestId: "theirs" } as Attempt);
    const withId = chain([idStep({ random: () => 0.5 })], send);
    const own = "88888888-8888-4888-a888-888888888888";
    expect(await withId(read)).toEqual({ came: "nothing", requestId: own });
    expect(await withId(read)).toMatchObject({ requestId: "theirs" });
    expect(sent[0]?.headers).toEqual({ "client-request-id": own });
  });
});
