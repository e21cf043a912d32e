import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { instant } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { entrySchema } from "../agenda/entry/entry.ts";
import type { Form } from "./form-schema.ts";
import { formById, formFile } from "./forms.ts";
import { reflect } from "./reflect.ts";
import { reflectionSchema } from "./reflection.ts";
import type { Answer } from "./reflection.ts";

const author = personId("5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21", "0b7c1a52-6c1f-4a0e-9d53-2f6a8f1f0c11");
const sessionId = "Q0lSQ0xFLW9mLXNpeC0xMg.c2Vzc2lvbjE";
const now = instant(1_000);

function filled(formId: string, answers: Record<string, Answer>) {
  return reflect({ form: formById(formId) as Form, sessionId, author, answers, now });
}

describe("reflect", () => {
  it("keeps named answers and hands the next step over as a commitment", () => {
    const answers = { progress: 3, insight: "Listen first", next: { text: " Ask Ben ", due: "2026-03-09" } };
    expect(filled("session-2min", answers)).toEqual({
      ok: true,
      reflection: { sessionId, formId: "session-2min", answers, at: now },
      commitments: [
        {
          id: "c2Vzc2lvbjE.0b7c1a52.next",
          text: "Ask Ben",
          owner: author,
          due: "2026-03-09",
          confidence: null,
          state: "open",
          at: now,
        },
      ],
    });
  });

  it("does not tell others how sure the author is", () => {
    const result = filled("session-2min", { confidence: 4, next: { text: "Ask", due: null } });
    expect(result.ok && result.commitments[0]?.confidence).toBeNull();
  });

  it("lets everything be skipped", () => {
    expect(filled("session-2min", { insight: "  ", next: { text: "", due: null } })).toMatchObject({
      ok: true,
      reflection: { answers: {} },
      commitments: [],
    });
  });

  it.each<[string, string, Answer]>([
    ["session-2min", "progress", 5],
    ["session-2min", "progress", -1],
    ["session-2min", "progress", 1.5],
    ["session-2min", "progress", "fully"],
    ["session-2min", "insight", 3],
    ["session-2min", "insight", "x".repeat(4_001)],
    ["session-2min", "next", { text: "Ask", due: "2026-02-30" }],
    ["session-2min", "next", "Ask"],
    ["goal-checkin", "kpi", { number: Number.NaN, unit: "%", date: "2026-03-01" }],
    ["goal-checkin", "kpi", { text: "3", due: null }],
    ["observer", "row", [["decision", "signal"]]],
  ])("names an answer that does not fit: %s.%s", (formId, itemId, answer) => {
    expect(filled(formId, { [itemId]: answer })).toEqual({ ok: false, problems: [{ itemId, why: "does-not-fit" }] });
  });

  it("names an item the form does not have", () => {
    expect(filled("session-2min", { salary: "x" })).toEqual({
      ok: false,
      problems: [{ itemId: "salary", why: "unknown-item" }],
    });
  });

  it.each<[string, string, Answer]>([
    ["goal-checkin", "kpi", { number: -3.5, unit: "tickets", date: "2026-03-01" }],
    ["observer", "row", [["decision", "signal", "question"]]],
    ["fit-check", "continue", 2],
  ])("takes %s.%s", (formId, itemId, answer) => {
    expect(filled(formId, { [itemId]: answer }).ok).toBe(true);
  });

  it("never throws, and what it accepts is a valid record", () => {
    const anyAnswers = fc.dictionary(
      fc.oneof(fc.constantFrom("progress", "insight", "next", "kpi", "row", "level", "__proto__"), fc.string()),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...formFile.forms), anyAnswers, (form, answers) => {
        const result = reflect({ form, sessionId, author, answers: answers as Record<string, Answer>, now });
        if (!result.ok) return;
        expect(reflectionSchema.safeParse(result.reflection).success).toBe(true);
        const entry = { sessionId, topics: [], notes: [], commitments: result.commitments, presentAt: null };
        expect(entrySchema.safeParse(entry).success).toBe(true);
      }),
    );
  });
});
