import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { instant } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { type AuthoredEdit, sessionPlan } from "./session-plan.ts";
import type { Template } from "./templates/template-schema.ts";
import { templateById, templates } from "./templates/templates.ts";

const ana = personId("t", "ana");
const ben = personId("t", "ben");
const pair = templateById("peer-pair-45") as Template;

function edit(segmentId: string, changes: Partial<AuthoredEdit> = {}): AuthoredEdit {
  const segment = pair.segments.find(({ id }) => id === segmentId);
  return {
    segmentId,
    title: segment?.title ?? "Something of our own",
    minutes: segment?.minutes ?? 5,
    prompt: segment?.prompt ?? "",
    after: null,
    removed: false,
    at: instant(0),
    author: ana,
    ...changes,
  };
}

function shown(edits: readonly AuthoredEdit[]): string[] {
  return sessionPlan(pair, edits).template.segments.map(({ id, minutes }) => `${id} ${minutes}`);
}

describe("sessionPlan", () => {
  it.each<[string, AuthoredEdit[], string[]]>([
    [
      "nothing without edits",
      [],
      [
        "since-last-time 5",
        "focus-for-today 3",
        "a-thinks-b-coaches 14",
        "b-thinks-a-coaches 14",
        "feedback-both-ways 5",
        "write-it-down 4",
      ],
    ],
    [
      "both turns when one is made shorter; what is won goes to the longest part outside the turns",
      [edit("a-thinks-b-coaches", { minutes: 12 })],
      [
        "since-last-time 9",
        "focus-for-today 3",
        "a-thinks-b-coaches 12",
        "b-thinks-a-coaches 12",
        "feedback-both-ways 5",
        "write-it-down 4",
      ],
    ],
    [
      "no turn of one alone: whoever takes one away takes both",
      [edit("b-thinks-a-coaches", { removed: true })],
      ["since-last-time 20", "focus-for-today 8", "feedback-both-ways 13", "write-it-down 4"],
    ],
  ])("changes %s", (_, edits, expected) => {
    const lines = shown(edits);
    expect(lines.map((line) => line.split(" ")[0])).toEqual(expected.map((line) => line.split(" ")[0]));
    const minutes = new Map(lines.map((line) => [line.split(" ")[0], Number(line.split(" ")[1])]));
    expect([...minutes.values()].reduce((sum, each) => sum + each, 0)).toBe(45);
    expect(minutes.get("a-thinks-b-coaches")).toBe(minutes.get("b-thinks-a-coaches"));
  });

  it("puts a part of one's own where it was put, and before the last one where that is gone", () => {
    expect(shown([edit("own-1", { after: "focus-for-today" })])[2]).toMatch(/^own-1 /);
    expect(shown([edit("own-1", { after: "gone" })]).at(-2)).toMatch(/^own-1 /);
    expect(shown([edit("own-1")])[0]).toMatch(/^own-1 /);
  });

  it("takes the newest words, and keeps what another member wrote at the same moment beside them", () => {
    const plan = sessionPlan(pair, [
      edit("focus-for-today", { title: "Ana's", at: instant(1_000) }),
      edit("focus-for-today", { title: "Ben's", at: instant(4_000), author: ben }),
    ]);
    expect(plan.template.segments[1]?.title).toBe("Ben's");
    expect(plan.alsoProposed.map(({ title }) => title)).toEqual(["Ana's"]);
  });

  it("says when no agenda of this length is left", () => {
    const plan = sessionPlan(
      pair,
      pair.segments.map(({ id }) => edit(id, { removed: true })),
    );
    expect(plan).toMatchObject({ isTooLong: true, template: pair });
  });

  it("keeps turns equal where a turn has become the end", () => {
    const short = templateById("quick-20") as Template;
    const edits = [edit("next-step", { removed: true, minutes: 1 }), edit("open-actions", { minutes: 37 })];
    const minutes = sessionPlan(short, edits).template.segments.map((segment) => segment.minutes);
    expect(minutes).toEqual([14, 3, 3]);
  });

  it("adds up, with equal turns, whatever is edited in whichever order, for every template", () => {
    const anyEdit = fc.record({
      place: fc.nat(20),
      minutes: fc.integer({ min: 1, max: 60 }),
      removed: fc.boolean(),
      at: fc.nat(5),
      own: fc.boolean(),
      author: fc.constantFrom(ana, ben),
    });
    fc.assert(
      fc.property(fc.constantFrom(...templates), fc.array(anyEdit, { maxLength: 8 }), (template, picks) => {
        const unique = new Map(
          picks.map((pick) => [`${pick.author} ${pick.own} ${pick.place % template.segments.length}`, pick]),
        );
        const edits = [...unique.values()].map(({ place, own, at, ...rest }): AuthoredEdit => {
          const segment = template.segments[place % template.segments.length];
          const segmentId = own ? `own-${place % template.segments.length}` : (segment?.id ?? "");
          return { segmentId, title: "T", prompt: "", after: segment?.id ?? null, at: instant(at), ...rest };
        });
        const { template: made } = sessionPlan(template, edits);
        expect(sessionPlan(template, edits.toReversed()).template).toEqual(made);
        expect(made.segments.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(template.minutes);
        const lengths = (made.turns ?? []).map((turn) =>
          turn.map((id) => made.segments.find((segment) => segment.id === id)?.minutes).join(" "),
        );
        expect(new Set(lengths).size).toBeLessThanOrEqual(1);
      }),
    );
  });
});
