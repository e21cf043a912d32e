import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { instant } from "../../circles/instant.ts";
import { personId } from "../../circles/person.ts";
import type { Commitment } from "../entry/entry.ts";
import type { OwnCommitment } from "./todo-commitments.ts";
import { inStep, type SeenTodo } from "./todo-in-step.ts";
import { contentOf, type TodoTask } from "./todo-task.ts";

const ana = personId("t", "ana");
const circle = "Q0lSQ0xFLW9mLXNpeC0xMg";
const session = `${circle}.c2Vzc2lvbjE`;
const [monday, friday] = ["2026-11-16", "2026-11-20"];

function own(changes: Partial<Commitment> = {}): OwnCommitment {
  const base = {
    id: "c",
    text: "Ask",
    owner: ana,
    due: monday,
    confidence: null,
    state: "open",
    at: instant(10),
  } as const;
  const commitment = { ...base, author: ana, merged: false, ...changes };
  return { key: `${circle}/${commitment.id}`, commitment, sessionId: session, firstSessionId: session };
}

function task(changes: Partial<TodoTask> = {}): TodoTask {
  const base = { id: "t", externalId: `${session}/c`, title: "Ask", due: monday, isDone: false };
  return { ...base, createdAt: instant(1), changedAt: instant(10), ...changes };
}

function seen(changes: Partial<SeenTodo> = {}): SeenTodo {
  return { key: `${circle}/c`, taskId: "t", title: "Ask", due: monday, isDone: false, ...changes };
}

/** Everything to be done, in words. */
function todo(commitments: OwnCommitment[], tasks: TodoTask[], lastSeen: SeenTodo[]): string[] {
  const { create, change, here } = inStep({ commitments, tasks, lastSeen });
  return [
    ...create.map(({ commitment }) => `make ${commitment.text}`),
    ...change.map(({ taskId, to }) => `there ${taskId} ${JSON.stringify(to)}`),
    ...here.map(({ due, state }) => `here ${due} ${state}`),
  ];
}

describe("inStep", () => {
  it.each<[string, OwnCommitment, TodoTask[], SeenTodo[], string[]]>([
    ["a new one is copied", own(), [], [], ["make Ask"]],
    ["one that is closed is not", own({ state: "done" }), [], [], []],
    ["a copy whose making was never answered is found", own(), [task()], [], []],
    ["done in To Do is done here", own(), [task({ isDone: true })], [seen()], [`here ${monday} done`]],
    ["done here is ticked off there", own({ state: "done" }), [task()], [seen()], ['there t {"isDone":true}']],
    ["dropped here is ticked off there", own({ state: "dropped" }), [task()], [seen()], ['there t {"isDone":true}']],
    ["dropped stays dropped", own({ state: "dropped" }), [task({ isDone: true })], [seen({ isDone: true })], []],
    [
      "opened again there is open here",
      own({ state: "dropped" }),
      [task()],
      [seen({ isDone: true })],
      [`here ${monday} open`],
    ],
    [
      "opened again here is open there",
      own(),
      [task({ isDone: true })],
      [seen({ isDone: true })],
      ['there t {"isDone":false}'],
    ],
    ["another day there is another day here", own(), [task({ due: friday })], [seen()], [`here ${friday} open`]],
    ["no day there is no day here", own(), [task({ due: null })], [seen()], ["here null open"]],
    [
      "another day here is another day there",
      own({ due: friday }),
      [task()],
      [seen()],
      [`there t {"due":"${friday}"}`],
    ],
    [
      "new words here are new words there",
      own({ text: "Ask Ben" }),
      [task()],
      [seen()],
      ['there t {"title":"Ask Ben"}'],
    ],
    ["own words there stay", own(), [task({ title: "Ring Ben" })], [seen()], []],
    [
      "own words there go when they change here",
      own({ text: "Ask Ben" }),
      [task({ title: "Ring Ben", changedAt: instant(99) })],
      [seen()],
      ['there t {"title":"Ask Ben"}'],
    ],
    ["deleted there is not copied again, and stays open", own(), [], [seen()], []],
    [
      "both days changed, there later",
      own({ due: friday }),
      [task({ due: "2026-11-30", changedAt: instant(11) })],
      [seen()],
      ["here 2026-11-30 open"],
    ],
    [
      "both days changed, here later",
      own({ due: friday }),
      [task({ due: "2026-11-30", changedAt: instant(9) })],
      [seen()],
      [`there t {"due":"${friday}"}`],
    ],
    [
      "both days changed at the same moment: here counts",
      own({ due: friday }),
      [task({ due: "2026-11-30" })],
      [seen()],
      [`there t {"due":"${friday}"}`],
    ],
    [
      "done here and another day there: both",
      own({ state: "done" }),
      [task({ due: friday, changedAt: instant(99) })],
      [seen()],
      ['there t {"isDone":true}', `here ${friday} done`],
    ],
    [
      "two devices have made a copy each: the older counts",
      own(),
      [task({ id: "u", createdAt: instant(2) }), task()],
      [seen({ taskId: "u" })],
      ['there u {"isDone":true}'],
    ],
    [
      "of two copies the older was deleted: the other, ticked off for being the second, does not count",
      own(),
      [task({ id: "u", isDone: true, changedAt: instant(99) })],
      [seen()],
      [],
    ],
    [
      "a copy that was moved away and back counts",
      own(),
      [task({ id: "u", due: friday })],
      [seen()],
      [`here ${friday} open`],
    ],
    ["a foreign task is left alone", own(), [task({ externalId: "other", isDone: true })], [seen()], []],
  ])("%s", (_, commitment, tasks, lastSeen, expected) => expect(todo([commitment], tasks, lastSeen)).toEqual(expected));

  it("leaves a task alone whose commitment is not at hand, and remembers it", () => {
    expect(inStep({ commitments: [], tasks: [task({ isDone: true })], lastSeen: [seen()] })).toEqual({
      create: [],
      change: [],
      here: [],
      seen: [seen()],
    });
  });
});

/** Both sides, as they would be with the product between them. */
interface Sides {
  readonly commitment: Commitment;
  readonly task: TodoTask | null;
  readonly lastSeen: readonly SeenTodo[];
  readonly now: number;
}

/** Does what is to be done, as the flow does it; how much that was. */
function kept({ commitment, task: copy, lastSeen, now }: Sides): { readonly sides: Sides; readonly writes: number } {
  const plan = inStep({ commitments: [own(commitment)], tasks: copy ? [copy] : [], lastSeen });
  const at = instant(now + 1);
  const [made] = plan.create;
  const [changed] = plan.change;
  const [here] = plan.here;
  const after = made
    ? task({ ...contentOf(made.commitment), createdAt: at, changedAt: at })
    : copy && changed
      ? { ...copy, ...changed.to, changedAt: at }
      : copy;
  const seenNow = made && after ? [seen({ ...contentOf(commitment), taskId: after.id })] : plan.seen;
  return {
    sides: {
      commitment: here ? { ...commitment, due: here.due, state: here.state, at } : commitment,
      task: after,
      lastSeen: seenNow,
      now: now + 1,
    },
    writes: plan.create.length + plan.change.length + plan.here.length,
  };
}

const steps = {
  "done here": (s: Sides) => ({ ...s, commitment: { ...s.commitment, state: "done" as const, at: instant(s.now) } }),
  "dropped here": (s: Sides) => ({
    ...s,
    commitment: { ...s.commitment, state: "dropped" as const, at: instant(s.now) },
  }),
  "open here": (s: Sides) => ({ ...s, commitment: { ...s.commitment, state: "open" as const, at: instant(s.now) } }),
  "due here": (s: Sides) => ({ ...s, commitment: { ...s.commitment, due: friday, at: instant(s.now) } }),
  "words here": (s: Sides) => ({ ...s, commitment: { ...s.commitment, text: `Ask ${s.now}`, at: instant(s.now) } }),
  "done there": (s: Sides) => ({ ...s, task: s.task && { ...s.task, isDone: true, changedAt: instant(s.now) } }),
  "open there": (s: Sides) => ({ ...s, task: s.task && { ...s.task, isDone: false, changedAt: instant(s.now) } }),
  "due there": (s: Sides) => ({ ...s, task: s.task && { ...s.task, due: null, changedAt: instant(s.now) } }),
  "words there": (s: Sides) => ({ ...s, task: s.task && { ...s.task, title: "Mine", changedAt: instant(s.now) } }),
  "gone there": (s: Sides) => ({ ...s, task: null }),
  "another device": (s: Sides) => ({ ...s, lastSeen: [] }),
  "kept in step": (s: Sides) => kept(s).sides,
} satisfies Record<string, (sides: Sides) => Sides>;

const step = fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[]));
const start: Sides = { commitment: own().commitment, task: null, lastSeen: [], now: 100 };

function after(names: readonly (keyof typeof steps)[], sides = start): Sides {
  return names.reduce<Sides>((before, name) => steps[name]({ ...before, now: before.now + 1 }), sides);
}

describe("whatever happens on both sides", () => {
  it("they are the same once kept in step, and keeping again changes nothing", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (names) => {
        const { sides } = kept(after(names));
        const { commitment, task: copy } = sides;
        if (copy !== null) {
          const { due, isDone } = contentOf(commitment);
          expect({ due: copy.due, isDone: copy.isDone }).toEqual({ due, isDone });
        }
        const again = kept({ ...sides, now: sides.now + 50 });
        expect(again.writes).toBe(0);
        expect({ ...again.sides, now: 0 }).toEqual({ ...sides, now: 0 });
      }),
      { numRuns: 500 },
    );
  });

  it("single changes of different parts come to the same in any order", () => {
    const parts = [
      ["done here", "dropped here", "done there"],
      ["due here", "due there"],
      ["words here", "words there"],
    ] as const;
    const choice = fc.tuple(...parts.map((names) => fc.constantFrom(...names)));
    fc.assert(
      fc.property(choice, fc.boolean(), (names, eachKept) => {
        const shown = (order: readonly (keyof typeof steps)[]) => {
          const spaced = eachKept ? order.flatMap((name) => [name, "kept in step"] as const) : order;
          const { commitment, task: copy } = kept(after(spaced, kept(start).sides)).sides;
          return { due: commitment.due, isOpen: commitment.state === "open", done: copy?.isDone, there: copy?.due };
        };
        expect(shown(names.toReversed())).toEqual(shown(names));
      }),
    );
  });
});
