import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AgreementPart, agreeing, agreementOf, agreementPartSchema, rewriting, withHeard } from "./agreement.ts";
import { instant } from "./instant.ts";
import { personId } from "./person.ts";

const ann = personId("t", "ann");
const bo = personId("t", "bo");
const cy = personId("t", "cy");
const at = (minutes: number) => instant(Date.UTC(2027, 0, 4) + minutes * 60_000);

/** Plays changes in order, each member on what everybody sees. */
function played(steps: readonly { who: typeof ann; text?: string; minute: number }[]) {
  const parts = new Map<typeof ann, AgreementPart>();
  const now = () => agreementOf([...parts].map(([author, part]) => ({ author, ...part })));
  for (const { who, text, minute } of steps) {
    const part =
      text === undefined
        ? agreeing(parts.get(who) ?? null, now(), at(minute))
        : rewriting(now(), { text, me: who, at: at(minute) });
    expect(agreementPartSchema.safeParse(part).success).toBe(true);
    parts.set(who, part);
  }
  return now();
}

describe("ground rules", () => {
  test("begin with words of ours, which nobody has agreed to", () => {
    const first = agreementOf([]);
    expect(first).toMatchObject({ version: 1, by: null, at: null, agreed: [] });
    expect(first.text.split("\n")).toHaveLength(7);
    expect(first.text.split(/\s+/).length).toBeLessThanOrEqual(150);
  });

  test("each member's yes counts, with its time", () => {
    expect(
      played([
        { who: bo, minute: 2 },
        { who: ann, minute: 1 },
      ]).agreed,
    ).toEqual([
      { person: ann, at: at(1) },
      { person: bo, at: at(2) },
    ]);
  });

  test("new words are a new version: everybody but their author is asked again", () => {
    const now = played([
      { who: ann, minute: 1 },
      { who: bo, minute: 2 },
      { who: cy, text: " Phones away. ", minute: 3 },
      { who: ann, minute: 4 },
    ]);
    expect(now).toMatchObject({ version: 2, text: "Phones away.", by: cy, at: at(3) });
    expect(now.agreed.map(({ person }) => person)).toEqual([cy, ann]);
  });

  test("a yes that was heard of counts where it is to these very words, and once", () => {
    const now = played([
      { who: ann, text: "One", minute: 1 },
      { who: cy, minute: 3 },
    ]);
    const heard = [
      { person: cy, version: 2, by: ann, at: at(9) },
      { person: bo, version: 2, by: ann, at: at(2) },
    ];
    expect(withHeard(now, heard).agreed).toEqual([
      { person: ann, at: at(1) },
      { person: bo, at: at(2) },
      { person: cy, at: at(3) },
    ]);
    for (const other of [
      { person: bo, version: 1, by: null, at: at(2) },
      { person: bo, version: 2, by: cy, at: at(2) },
      { person: bo, version: 3, by: ann, at: at(2) },
    ])
      expect(withHeard(now, [other])).toBe(now);
  });

  test("of two who write at once the later words count, and a yes to the other words does not", () => {
    const first = agreementOf([]);
    const one = rewriting(first, { text: "One", me: ann, at: at(1) });
    const other = rewriting(first, { text: "Other", me: bo, at: at(2) });
    const third = agreeing(null, agreementOf([{ author: ann, ...one }]), at(3));
    const now = agreementOf([
      { author: ann, ...one },
      { author: bo, ...other },
      { author: cy, ...third },
    ]);
    expect(now).toMatchObject({ version: 2, text: "Other", by: bo });
    expect(now.agreed.map(({ person }) => person)).toEqual([bo]);
  });

  test("do not depend on the order in which parts are read", () => {
    const part = fc.record({
      author: fc.constantFrom(ann, bo, cy),
      wrote: fc.option(
        fc.record({ version: fc.integer({ min: 1, max: 3 }), text: fc.constantFrom("x", "y"), at: fc.nat(3).map(at) }),
      ),
      agreed: fc.option(
        fc.record({
          version: fc.integer({ min: 1, max: 3 }),
          by: fc.option(fc.constantFrom(ann, bo, cy)),
          at: fc.nat(3).map(at),
        }),
      ),
    });
    fc.assert(
      fc.property(fc.uniqueArray(part, { selector: ({ author }) => author }), (parts) => {
        const [one, other] = [agreementOf(parts), agreementOf(parts.toReversed())];
        expect({ ...other, agreed: new Set(other.agreed) }).toEqual({ ...one, agreed: new Set(one.agreed) });
      }),
    );
  });
});
