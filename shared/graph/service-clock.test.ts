import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../circles/instant.ts";
import { createServiceClock } from "./service-clock.ts";

const noon = Date.UTC(2026, 9, 5, 12);

/** A device whose clock is `off` milliseconds wrong. */
function device(off: number) {
  let real = noon;
  const clock = createServiceClock(() => instant(real + off));
  return {
    clock,
    pass: (ms: number) => void (real += ms),
    real: () => real,
    ask(there: number, back: number) {
      const sentAt = instant(real + off);
      real += there;
      const serviceTime = instant(Math.floor(real / 1_000) * 1_000);
      real += back;
      clock.learn({ serviceTime, sentAt, receivedAt: instant(real + off) });
    },
  };
}

describe("createServiceClock", () => {
  it("shows the device's time before it has learned anything", () => {
    expect(createServiceClock(() => instant(noon)).now()).toBe(noon);
  });

  it("is within the way there and back plus a second of the service, however wrong the device is", () => {
    const days = 3 * 86_400_000;
    fc.assert(
      fc.property(
        fc.integer({ min: -days, max: days }),
        fc.array(fc.tuple(fc.nat(5_000), fc.nat(5_000), fc.nat(60_000)), { minLength: 1, maxLength: 12 }),
        (off, ways) => {
          const here = device(off);
          for (const [there, back, pause] of ways) {
            here.ask(there, back);
            const best = Math.min(...ways.map(([a, b]) => a + b)) + 1_000;
            const worst = Math.max(...ways.map(([a, b]) => a + b)) + 1_000;
            expect(Math.abs(here.clock.now() - here.real())).toBeLessThanOrEqual(Math.max(best, worst) / 2 + 1);
            here.pass(pause);
          }
        },
      ),
    );
  });

  it("believes the newest answer after the device's clock was set", () => {
    let wrong = 0;
    const clock = createServiceClock(() => instant(noon + wrong));
    const learn = () =>
      clock.learn({
        serviceTime: instant(noon),
        sentAt: instant(noon + wrong),
        receivedAt: instant(noon + wrong),
      });
    learn();
    wrong = -86_400_000;
    learn();
    expect(Math.abs(clock.now() - noon)).toBeLessThanOrEqual(1_000);
  });

  it("learns nothing from an answer that came before its question", () => {
    const clock = createServiceClock(() => instant(noon));
    clock.learn({ serviceTime: instant(0), sentAt: instant(noon), receivedAt: instant(noon - 5_000) });
    expect(clock.now()).toBe(noon);
  });
});
