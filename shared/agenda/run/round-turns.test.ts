import { describe, expect, it } from "vitest";

import { instant } from "../../circles/instant.ts";
import { personId } from "../../circles/person.ts";
import { templateById } from "../templates/templates.ts";
import { roundTurns } from "./round-turns.ts";
import { runAt } from "./run-at.ts";
import { MINUTE, type RunPressed } from "./run-state.ts";

const people = ["ana", "ben", "cem", "dov"].map((name) => personId("t", name));
const [ana, ben] = people as [(typeof people)[0] & string, (typeof people)[0] & string];
const circle = templateById("circle-90");
if (circle === null) throw new Error("circle-90");
const start: RunPressed = { id: "s", do: "start", at: instant(0), author: ana };

/** A turn of the round at a minute of the session, all being there who are named. */
function turn(minute: number, { here = people, owner = null as (typeof people)[0] | null } = {}) {
  const now = instant(minute * MINUTE);
  const turns = circle?.turns ?? [];
  const segments = circle?.segments ?? [];
  const state = runAt({ segments, turns, start: instant(0), end: instant(90 * MINUTE), actions: [start], now });
  const round = roundTurns({
    state,
    segments,
    roles: owner === null ? [] : [{ role: "owner-1", person: owner, at: instant(0) }],
    members: people,
    present: here.map((person) => ({ person, at: instant(0) })),
  });
  return (
    round && {
      order: round.order.map((person) => person.slice(2)),
      now: round.now?.slice(2),
      left: round.left / MINUTE,
    }
  );
}

describe("roundTurns", () => {
  it.each([
    ["none in a part that one person leads", turn(3), null],
    ["the first of four in ten minutes", turn(6), { order: ["ana", "ben", "cem", "dov"], now: "ana", left: 1.5 }],
    ["the third", turn(11), { order: ["ana", "ben", "cem", "dov"], now: "cem", left: 1.5 }],
    ["only those who are there", turn(6, { here: [ana, ben] }), { order: ["ana", "ben"], now: "ana", left: 4 }],
    [
      "everybody where nobody is known to be there",
      turn(6, { here: [] }),
      { order: ["ana", "ben", "cem", "dov"], now: "ana", left: 1.5 },
    ],
    [
      "last whoever has had a case",
      turn(75, { owner: ana }),
      { order: ["ben", "cem", "dov", "ana"], now: "ben", left: 1 },
    ],
  ])("gives %s", (_, actual, expected) => expect(actual).toEqual(expected));
});
