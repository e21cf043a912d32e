import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { finalState, type FinalState, type Reading, type StoredEvent } from "./final-state.ts";
import { brokenInvariants } from "./invariants.ts";
import { newPair, tellPairStory } from "./story.ts";
import { newWorld, type Sent, stopWorlds } from "./story-client.ts";

const monday = Date.UTC(2026, 10, 2, 3, 15);
let good: FinalState;

beforeAll(async () => {
  const world = await newWorld({ now: monday });
  const pair = newPair();
  good = await finalState(world, [pair.maya, pair.tomas], await tellPairStory(world, pair));
});
afterAll(stopWorlds);

const carriesBlock = ({ body }: StoredEvent) => body.includes("#session=");

function firstEvent({ events }: FinalState): StoredEvent {
  const event = events.find((one) => one.isOrganizer && carriesBlock(one));
  if (!event) throw new Error("no event");
  return event;
}

function withFirstEvent(state: FinalState, change: Partial<StoredEvent>): FinalState {
  const first = firstEvent(state);
  return { ...state, events: state.events.map((event) => (event === first ? { ...event, ...change } : event)) };
}

function withFirstReading(state: FinalState, change: (reading: Reading) => Partial<Reading>): FinalState {
  return { ...state, readings: state.readings.map((one, at) => (at === 0 ? { ...one, ...change(one) } : one)) };
}

function withTold(state: FinalState, where: "service" | "device", text: string): FinalState {
  const told = { ...state.history.told[0]!, text, where };
  return { ...state, history: { ...state.history, told: [...state.history.told, told] } };
}

function sentTwice(state: FinalState, after: number): Sent[] {
  const one = { ...state.sent[0]!, status: 429, retryAfter: "10" };
  return [one, { ...one, at: one.at + after }];
}

/** Each one is a state as a certain mistake would leave it. */
const mistakes: readonly (readonly [string, RegExp, (state: FinalState) => FinalState])[] = [
  ["a second event", /^I1 2 events/, (state) => ({ ...state, events: [...state.events, firstEvent(state)] })],
  ["called saved, and not there", /^I2 "Never stored".*0 times/, (state) => withTold(state, "service", "Never stored")],
  [
    "counted twice",
    /^I2 .*2 times/,
    (state) =>
      withFirstReading(state, ({ fresh }) => ({
        fresh: new Map([...fresh].map(([id, view]) => [id, view && twice(view)])),
      })),
  ],
  ["kept on the device, and lost", /^I3 "Never sent"/, (state) => withTold(state, "device", "Never sent")],
  [
    "taken off the screen",
    /not shown once on the device/,
    (state) => withFirstReading(state, () => ({ kept: new Map() })),
  ],
  ["waiting for ever", /^I10 1 wait/, (state) => withFirstReading(state, () => ({ waiting: 1 }))],
  ["a booking without an event", /^I4 .*has no event/, (state) => ({ ...state, events: [] })],
  [
    "an event without a record",
    /^I4 .*no scheduled record/,
    (state) => withFirstReading(state, () => ({ fresh: new Map() })),
  ],
  [
    "a record of another event",
    /^I4 .*another event/,
    (state) => withFirstEvent(state, { joinUrl: "https://teams.microsoft.com/other" }),
  ],
  [
    "the join information gone",
    /^I5 join address/,
    (state) => withFirstEvent(state, { body: firstEvent(state).body.replaceAll("https://teams.", "https://gone.") }),
  ],
  [
    "a byte changed outside the block",
    /^I5 text outside/,
    (state) => withFirstEvent(state, { body: firstEvent(state).body.replace("Passcode", "passcode") }),
  ],
  [
    "another account",
    /^I6 /,
    (state) => ({ ...state, sent: state.sent.map((one) => ({ ...one, account: "somebody else" })) }),
  ],
  ["a retry too early", /^I7 .*1 ms too early/, (state) => ({ ...state, sent: sentTwice(state, 9_999) })],
  [
    "a row changed",
    /^I12 row \d+ was changed/,
    (state) => ({
      ...state,
      items: state.items.map((item) => ({ ...item, versions: [...item.versions, ...item.versions] })),
    }),
  ],
  [
    "a row of somebody else removed",
    /^I12 .*was removed by/,
    (state) => ({
      ...state,
      log: [
        ...state.log,
        { ...state.log[0]!, method: "DELETE", status: 204, url: "/v1.0/sites/s/lists/l/items/1", userId: "another" },
      ],
    }),
  ],
  [
    "something thrown",
    /^thrown: /,
    (state) => ({ ...state, history: { ...state.history, thrown: ["book: TypeError"] } }),
  ],
];

function twice(view: NonNullable<ReturnType<Reading["fresh"]["get"]>>): typeof view {
  return { ...view, agenda: { ...view.agenda, segments: [...view.agenda.segments, ...view.agenda.segments] } };
}

describe("brokenInvariants", () => {
  it("finds nothing in the story as it should be", () => {
    expect(brokenInvariants(good)).toEqual([]);
  });

  it("lets a retry pass that waited", () => {
    expect(brokenInvariants({ ...good, sent: sentTwice(good, 10_000) })).toEqual([]);
  });

  it.each(mistakes)("finds %s", (_, sentence, mistake) => {
    expect(brokenInvariants(mistake(good)).filter((broken) => sentence.test(broken))).not.toEqual([]);
  });
});
