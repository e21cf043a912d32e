import { describe, expect, it } from "vitest";

import { withLock } from "./with-lock.ts";

const turn = () => new Promise((resolve) => void setImmediate(resolve));

describe("withLock", () => {
  it("runs tasks of one name one after the other, in order", async () => {
    const log: string[] = [];
    const task = (name: string) => async () => {
      log.push(`${name} begins`);
      await turn();
      log.push(`${name} ends`);
    };
    await Promise.all(["a", "b", "c"].map((name) => withLock({ name: "drain" }, task(name))));
    expect(log).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
  });

  it("does not make tasks of other names wait", async () => {
    const log: string[] = [];
    await Promise.all([
      withLock({ name: "one" }, async () => {
        await turn();
        log.push("one");
      }),
      withLock({ name: "two" }, async () => void log.push("two")),
    ]);
    expect(log).toEqual(["two", "one"]);
  });

  it("lets the next go on after a failure, and gives results and errors to their callers", async () => {
    const failing = withLock({ name: "x" }, () => Promise.reject(new Error("no")));
    const next = withLock({ name: "x" }, async () => 7);
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe(7);
  });
});
