import { describe, expect, it } from "vitest";
import { instant } from "../../circles/instant.ts";
import type { GraphProblem, GraphProblemKind } from "../../graph/graph-error.ts";
import { problemSentence } from "./problem-sentence.ts";

const kinds: Readonly<Record<GraphProblemKind, true>> = {
  "not-signed-in": true,
  "permission-missing": true,
  "no-access": true,
  "not-found": true,
  gone: true,
  conflict: true,
  busy: true,
  "storage-full": true,
  offline: true,
  "outcome-unknown": true,
  "list-not-ready": true,
  "too-large": true,
  refused: true,
  "unreadable-answer": true,
};

const now = instant(0);

function problem(kind: string): GraphProblem {
  const diagnosis = { status: 400, code: "ErrorInvalidRequest", requestId: "r" };
  return { kind, scopes: ["Sites.Selected"], retryAt: instant(11_200), ...diagnosis } as GraphProblem;
}

describe("problemSentence", () => {
  it.each(Object.keys(kinds))("says what happened and what to do next: %s", (kind) => {
    const { what, next } = problemSentence(problem(kind), now);
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(next).toMatch(/^[A-Z].*\.$/);
    expect(`${what} ${next}`).not.toMatch(/\bHTTP|\b40\d\b|undefined|null/);
  });

  it("counts the seconds of a busy service, at least one", () => {
    expect(problemSentence(problem("busy"), now).what).toBe("Microsoft 365 is busy, again in 12 s.");
    expect(problemSentence(problem("busy"), instant(60_000)).what).toContain("again in 1 s");
  });

  it("says what a missing permission is for", () => {
    expect(problemSentence(problem("permission-missing"), now).what).toBe(
      "Turnabout needs a permission for this: Sites.Selected (store and read shared notes and summaries).",
    );
  });
});
