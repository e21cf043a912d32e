import type { Saving } from "./append-row.ts";

/** Where several rows of one promise are, as one answer: "service" only when all are there. */
export function combinedSaving(savings: readonly Saving[]): Saving {
  return (
    savings.find(({ where }) => where === "nowhere") ??
    savings.find(({ where }) => where === "device") ?? { where: "service" }
  );
}
