import { describe, expect, it } from "vitest";
import { instant } from "../circles/instant.ts";
import type { Attempt, Exchange } from "./exchange.ts";
import { pauseStep } from "./pause-step.ts";

const items: Exchange = { kind: "read", scopes: [], method: "GET", url: "https://g/items?a=1", headers: {} };

function answer(status: number, retryAfter: string | null): Attempt {
  const headers = new Headers(retryAfter === null ? {} : { "retry-after": retryAfter });
  return { came: "answer", status, headers, text: "{}", sentAt: instant(0), receivedAt: instant(0), requestId: null };
}

function pausing(first: Attempt) {
  let [time, sent] = [0, 0];
  const step = pauseStep({ now: () => instant(time) });
  return {
    sent: () => sent,
    at(milliseconds: number, exchange = items) {
      time = milliseconds;
      return step(exchange, async () => (sent++ === 0 ? first : answer(200, null)));
    },
  };
}

describe("pauseStep", () => {
  it("sends nothing of the kind before the time that was told, and tells what is left of it", async () => {
    const service = pausing(answer(429, "300"));
    await service.at(0);
    const early = await service.at(299_000, { ...items, url: "https://g/items?a=2" });
    expect(early).toMatchObject({ status: 429 });
    expect(early.came === "answer" && early.headers.get("retry-after")).toBe("1");
    expect(service.sent()).toBe(1);
    expect(await service.at(300_000)).toMatchObject({ status: 200 });
    expect(service.sent()).toBe(2);
  });

  it.each([
    ["another operation", answer(429, "300"), { ...items, method: "POST" }],
    ["another resource", answer(429, "300"), { ...items, url: "https://g/me/events" }],
    ["no Retry-After that could be read", answer(429, null), items],
    ["an answer that is no refusal", answer(200, "300"), items],
  ])("lets %s go", async (_, first, exchange) => {
    const service = pausing(first);
    await service.at(0);
    expect(await service.at(1, exchange)).toMatchObject({ status: 200 });
    expect(service.sent()).toBe(2);
  });
});
