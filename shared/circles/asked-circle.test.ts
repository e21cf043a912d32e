import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GivenAnswer, withAnswers } from "./answer.ts";
import { type Asked, joinedAsked, newerAsked } from "./asked.ts";
import { type AskedCircle, joinedCircle, openAsked, withAsked } from "./asked-circle.ts";
import { circleSchema } from "./circle.ts";
import { instant } from "./instant.ts";
import { offerSchema, offerTo } from "./offer.ts";
import { type Person, personId } from "./person.ts";

function person(name: string): Person {
  return { id: personId("t", name), name, address: `${name}@contoso.example` };
}

const maker = person("ingrid");
const names = ["ana", "ben", "chen", "dora", "eli", "fay", "gil", "hana", "ivo"];
const people = names.map(person);

function circleWith(asked: readonly Asked[]): AskedCircle {
  const circle: AskedCircle = {
    id: "Q0lSQ0xFLW9mLXNpeC0xMg",
    name: "North Star",
    format: "peer-coaching-circle",
    members: [maker],
    secret: "s".repeat(43),
    createdAt: instant(1),
    purpose: "Leading without a title",
    rhythm: { every: "weeks", weeks: 2 },
    size: 6,
    joining: "asked",
    madeBy: maker.id,
    asked: [],
  };
  return withAsked(circle, asked);
}

function asked(name: string, change: Partial<Asked> = {}): Asked {
  return { person: person(name), ask: 1, state: "pending", answer: 0, ...change };
}

function given(name: string, change: Partial<GivenAnswer["answer"]> = {}, revision = 1): GivenAnswer {
  const answer = { circleId: "Q0lSQ0xFLW9mLXNpeC0xMg", to: maker.id, ask: 1, joins: true, at: instant(2), ...change };
  return { author: person(name).id, revision, answer };
}

const state = fc.constantFrom<Asked["state"][]>("waiting", "pending", "joined", "not-joining", "withdrawn");
const anyAsked = fc.record({
  person: fc.constantFrom(...people),
  ask: fc.integer({ min: 1, max: 3 }),
  state,
  answer: fc.integer({ min: 0, max: 3 }),
});
const anyList = fc.uniqueArray(anyAsked, { selector: (entry) => entry.person.id, maxLength: 9 });

/** As far as it matters: who stands how, in whatever order. */
const asSet = (list: readonly Asked[]) => new Set(list.map((entry) => JSON.stringify(entry)));

describe("circleSchema", () => {
  const plain = {
    id: "Q0lSQ0xFLW9mLXNpeC0xMg",
    name: "Six",
    format: "peer-coaching-circle",
    members: [maker, person("ana")],
    secret: "s".repeat(43),
    createdAt: 1,
  };

  it("takes the rows of before, and those of a circle that asks, whoever has answered", () => {
    expect(circleSchema.safeParse(plain).success).toBe(true);
    fc.assert(
      fc.property(anyList, (list) => {
        expect(circleSchema.safeParse(circleWith(list)).success).toBe(true);
      }),
    );
  });

  it.each<[string, unknown]>([
    ["of one, made by booking", { ...plain, members: [maker] }],
    ["with a member who has not said yes", { ...circleWith([asked("ana")]), members: [maker, person("ana")] }],
    ["without somebody who has", { ...circleWith([asked("ana", { state: "joined" })]), members: [maker] }],
    ["whose maker is somebody else", { ...circleWith([]), madeBy: person("ana").id }],
    ["whose maker is asked", { ...circleWith([]), asked: [{ ...asked("x"), person: maker }] }],
    ["with somebody asked twice", { ...circleWith([]), asked: [asked("ana"), asked("ana")] }],
    ["that asks without a list", { ...plain, joining: "asked", madeBy: maker.id }],
    ["that lists without asking", { ...plain, asked: [asked("ben")] }],
    ["with a purpose of 501 characters", { ...circleWith([]), purpose: "x".repeat(501) }],
    ["of nine", { ...circleWith([]), size: 9 }],
    ["that never meets", { ...circleWith([]), rhythm: { every: "weeks", weeks: 0 } }],
  ])("refuses a circle %s", (_, circle) => {
    expect(circleSchema.safeParse(circle).success).toBe(false);
  });
});

describe("withAnswers", () => {
  it.each<[string, Asked, GivenAnswer[], Asked["state"]]>([
    ["a yes", asked("ana"), [given("ana")], "joined"],
    ["a no", asked("ana"), [given("ana", { joins: false })], "not-joining"],
    ["a changed mind", asked("ana"), [given("ana"), given("ana", { joins: false }, 2)], "not-joining"],
    ["a yes and a no at once", asked("ana"), [given("ana", { joins: false }), given("ana")], "not-joining"],
    ["a yes after the withdrawal", asked("ana", { state: "withdrawn" }), [given("ana")], "withdrawn"],
    ["a yes to the asking before", asked("ana", { ask: 2 }), [given("ana")], "pending"],
    ["a yes to another person", asked("ana"), [given("ana", { to: person("ben").id })], "pending"],
    ["a yes to another circle", asked("ana"), [given("ana", { circleId: "A".repeat(22) })], "pending"],
    ["a yes of somebody else", asked("ana"), [given("ben")], "pending"],
    ["an older yes", asked("ana", { state: "not-joining", answer: 3 }), [given("ana", {}, 2)], "not-joining"],
  ])("%s", (_, entry, answers, expected) => {
    const circle = withAnswers(circleWith([entry]), answers);
    expect(circle.asked.map((one) => one.state)).toEqual([expected]);
    expect(circle.members.length).toBe(expected === "joined" ? 2 : 1);
  });

  it("gives the same circle back where nothing changes", () => {
    const circle = circleWith([asked("ana", { state: "joined", answer: 1 })]);
    expect(withAnswers(circle, [given("ana"), given("ben")])).toBe(circle);
  });

  it("nobody belongs to it without an own yes, and never more than eight, however the answers come", () => {
    const anyAnswer = fc
      .tuple(fc.constantFrom(...names), fc.boolean(), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 9 }))
      .map(([name, joins, ask, revision]) => given(name, { joins, ask }, revision));
    fc.assert(
      fc.property(anyList, fc.array(anyAnswer), (list, answers) => {
        const before = circleWith(list);
        const after = withAnswers(before, answers);
        expect(circleSchema.safeParse(after).success).toBe(true);
        for (const { id } of after.members.slice(1)) {
          const said = answers.some(({ author, answer }) => author === id && answer.joins);
          expect(said || before.asked.some((entry) => entry.person.id === id && entry.state === "joined")).toBe(true);
        }
        expect(withAnswers(after, answers.toReversed())).toEqual(after);
      }),
    );
  });
});

describe("joinedAsked", () => {
  it("does not depend on who is heard first, nor on hearing twice", () => {
    fc.assert(
      fc.property(anyList, anyList, anyList, (one, two, three) => {
        expect(asSet(joinedAsked(one, two))).toEqual(asSet(joinedAsked(two, one)));
        expect(asSet(joinedAsked(joinedAsked(one, two), three))).toEqual(
          asSet(joinedAsked(one, joinedAsked(two, three))),
        );
        expect(joinedAsked(one, one)).toEqual(one);
      }),
    );
  });

  it("a no beside a yes of one revision is a no", () => {
    const [yes, no] = [asked("ana", { state: "joined", answer: 1 }), asked("ana", { state: "not-joining", answer: 1 })];
    expect([newerAsked(yes, no), newerAsked(no, yes)]).toEqual([no, no]);
  });
});

describe("joinedCircle", () => {
  const [one, other] = [circleWith([asked("ana")]), circleWith([asked("ben", { state: "joined", answer: 1 })])];
  it("joins what two devices know of one circle", () => {
    expect(joinedCircle(one, other).members.map(({ name }) => name)).toEqual(["ingrid", "ben"]);
  });
  it.each([
    ["another secret", { secret: "t".repeat(43) }],
    ["another maker", { madeBy: person("zoe").id }],
    ["another id", { id: "A".repeat(22) }],
  ])("takes nothing from a circle with %s", (_, change) => {
    expect(joinedCircle(one, { ...other, ...change })).toBe(one);
  });
});

describe("offerTo", () => {
  const circle = circleWith([
    asked("ana", { state: "joined", answer: 1 }),
    asked("ben"),
    asked("chen", { state: "not-joining", answer: 1 }),
    asked("dora", { state: "withdrawn" }),
    asked("eli", { state: "waiting" }),
  ]);

  it("tells everything but the secret, and who is in it or asked but not who said no", () => {
    const offer = offerTo(circle, person("ben").id);
    expect(offerSchema.safeParse(offer).success).toBe(true);
    expect(offer).toMatchObject({
      name: "North Star",
      purpose: "Leading without a title",
      from: maker,
      withdrawn: false,
    });
    expect(offer?.people.map(({ name }) => name)).toEqual(["ana", "eli"]);
    expect(JSON.stringify(offer)).not.toContain(circle.secret);
  });

  it("says that it is withdrawn, and nothing to somebody who is not in the list", () => {
    expect(offerTo(circle, person("dora").id)?.withdrawn).toBe(true);
    expect(offerTo(circle, person("zoe").id)).toBeNull();
    expect(openAsked(circle).map(({ person: { name } }) => name)).toEqual(["ben", "eli"]);
  });
});
