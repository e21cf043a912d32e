import { instant, type Instant } from "../circles/instant.ts";

/** A point in time the service named, truncated to whole seconds, and when the question left and the answer came. */
interface TimeSample {
  readonly serviceTime: Instant;
  readonly sentAt: Instant;
  readonly receivedAt: Instant;
}

/** The service's time as well as it is known: on it sessions and rows are ordered, whatever this device's clock says. */
export interface ServiceClock {
  now(): Instant;
  /** Whether the service has named its time: before that it is this device's. */
  isLearnt(): boolean;
  learn(sample: TimeSample): void;
}

const secondMs = 1_000;

/**
 * Learns how far this device's clock is off. Each sample allows a range of offsets (the way there and back, and the
 * second that was cut off); what all of them allow is kept. When nothing is allowed by all, this device's clock was
 * set: then only the newest counts. Before the first sample it is this device's time.
 */
export function createServiceClock(now: () => Instant): ServiceClock {
  let least = Number.NEGATIVE_INFINITY;
  let most = Number.POSITIVE_INFINITY;
  return {
    now() {
      return instant(now() + (Number.isFinite(least) ? Math.round((least + most) / 2) : 0));
    },
    isLearnt: () => Number.isFinite(least),
    learn({ serviceTime, sentAt, receivedAt }) {
      const newLeast = serviceTime - receivedAt;
      const newMost = serviceTime + secondMs - sentAt;
      if (newMost < newLeast) return;
      const agrees = newLeast <= most && newMost >= least;
      least = agrees ? Math.max(least, newLeast) : newLeast;
      most = agrees ? Math.min(most, newMost) : newMost;
    },
  };
}
