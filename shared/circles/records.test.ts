import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type * as z from "zod/mini";

import { entrySchema } from "../agenda/entry/entry.ts";
import { reflectionSchema } from "../reflection/reflection.ts";
import { sessionSchema } from "../sessions/session.ts";
import { cardSchema } from "./card.ts";
import { circleSchema } from "./circle.ts";

const id = "5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21.0b7c1a52-6c1f-4a0e-9d53-2f6a8f1f0c11";
const other = "5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21.7d2e9c44-1a3b-4f5c-8e6d-9a0b1c2d3e4f";
const key = { kty: "EC", crv: "P-256", x: "x".repeat(43), y: "y".repeat(43) };
const person = { id, name: "Ana Ruiz", address: "ana@contoso.example" };
const circleId = "Q0lSQ0xFLW9mLXNpeC0xMg";
const sessionId = `${circleId}.c2Vzc2lvbjE`;
const item = { id: "t1", segmentId: null, text: "Topic", at: 5 };

const valid: Record<string, [z.ZodMiniType, Record<string, unknown>]> = {
  card: [
    cardSchema,
    {
      person,
      sealingKey: key,
      signingKey: key,
      wants: ["presenting"],
      offers: [],
      languages: ["en"],
      minutesPerWeek: 60,
      timeZone: "Asia/Kathmandu",
    },
  ],
  circle: [
    circleSchema,
    {
      id: circleId,
      name: "Six",
      format: "mentoring",
      members: [person, { ...person, id: other }],
      secret: "s".repeat(43),
      createdAt: 1,
    },
  ],
  session: [
    sessionSchema,
    {
      id: sessionId,
      circleId,
      phase: "scheduled",
      start: 1,
      end: 2,
      timeZone: "America/St_Johns",
      organizer: id,
      format: "mentoring",
      templateId: "mentoring-45",
      event: { id: "A", iCalUId: "B", joinUrl: "https://teams.microsoft.com/meet/1" },
    },
  ],
  entry: [
    entrySchema,
    {
      sessionId,
      topics: [item],
      notes: [],
      commitments: [{ id: "c1", text: "Try", owner: id, due: "2026-03-01", confidence: 4, state: "open", at: 6 }],
      presentAt: null,
    },
  ],
  reflection: [
    reflectionSchema,
    {
      sessionId,
      formId: "session-2min",
      answers: { insight: "Listen", progress: 3, next: { text: "Ask", due: null } },
      at: 7,
    },
  ],
};
const [card, circle, session, entry, reflection] = ["card", "circle", "session", "entry", "reflection"].map(
  (kind) => valid[kind]?.[1] ?? {},
);

describe("records' contents", () => {
  it.each(Object.entries(valid))("%s: keeps members of a newer version", (_, [schema, content]) => {
    const newer = { ...content, colour: { shade: 3 } };
    expect(schema.parse(newer)).toEqual(newer);
  });

  it.each([
    ["card with a private key", "card", { ...card, sealingKey: { ...key, d: "z".repeat(43) } }],
    ["card of nobody", "card", { ...card, person: { ...person, id: "Ana" } }],
    ["circle with somebody twice", "circle", { ...circle, members: [person, person] }],
    [
      "circle of nine",
      "circle",
      { ...circle, members: Array.from({ length: 9 }, (_, at) => ({ ...person, id: `t.${at}` })) },
    ],
    ["circle of an unknown format", "circle", { ...circle, format: "speed-dating" }],
    ["session that ends first", "session", { ...session, end: 0 }],
    ["session of another circle", "session", { ...session, circleId: "A".repeat(22) }],
    [
      "session that joins by script",
      "session",
      { ...session, event: { id: null, iCalUId: null, joinUrl: "javascript:alert(1)" } },
    ],
    ["entry of 10,000 topics", "entry", { ...entry, topics: Array.from({ length: 10_000 }, () => item) }],
    ["entry with a megabyte of text", "entry", { ...entry, notes: [{ ...item, text: "x".repeat(1_000_000) }] }],
    [
      "entry with the 30th of February",
      "entry",
      {
        ...entry,
        commitments: [{ id: "c", text: "", owner: id, due: "2026-02-30", confidence: null, state: "open", at: 1 }],
      },
    ],
    ["entry at an endless time", "entry", { ...entry, presentAt: 1e300 }],
    [
      "reflection with 1,000 answers",
      "reflection",
      { ...reflection, answers: Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`i${at}`, 1])) },
    ],
  ])("refuses a %s", (_, kind, content) => {
    expect(valid[kind]?.[0].safeParse(content).success).toBe(false);
  });

  it("never throw, whatever they are given", () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.constantFrom(JSON.parse('{"__proto__":{"id":1},"answers":{"__proto__":1}}')),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom(...Object.keys(valid)), (content, kind) => {
        expect(typeof valid[kind]?.[0].safeParse(content).success).toBe("boolean");
      }),
      { numRuns: 500 },
    );
  });
});
