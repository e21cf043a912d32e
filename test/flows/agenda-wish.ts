import type { EntryChange } from "shared/agenda/entry/change-entry.ts";
import type { RunPress } from "shared/agenda/run/run-action.ts";
import type { Participant } from "shared/flows/participant.ts";
import type { Seeded } from "../bench/seeded.ts";
import type { SessionWindow } from "../sample/session-windows.ts";
import type { Done, ListedAs } from "./agenda-list.ts";

/** Somebody before a window. */
export interface Seat {
  readonly who: Participant;
  readonly number: number;
  window: SessionWindow;
}

/** The parts of the agenda as the first window shows them. */
export function partsOf(seats: readonly Seat[]): readonly string[] {
  return (seats[0]?.window.shown().view?.segments ?? []).map(({ id }) => id);
}

/** Something to do, with a text of its own, as the session's screen offers it now. */
export function wishOf({
  seat,
  seats,
  chance,
  list,
  name,
}: {
  readonly seat: Seat;
  readonly seats: readonly Seat[];
  readonly chance: Seeded;
  readonly list: readonly ListedAs[];
  readonly name: string;
}): Done {
  const segment = chance.pick(partsOf(seats));
  const person = chance.pick(seats).who.person.id;
  const mine = list.filter(({ window }) => window === seat.number);
  // What two devices of one person do to one thing at once has no one right outcome: there only what is new is judged.
  const isAlone = seats.every((other) => other === seat || other.who.person.id !== seat.who.person.id);
  const reword = mine.findLast((each) => (each.what === "topic" || each.what === "note") && isFresh(mine, each.text));
  const promised = list.flatMap((each) => (each.what === "promise" ? [each.text] : []));
  const press = chance.pick<RunPress>([
    { do: "start" },
    { do: "pause" },
    { do: "resume" },
    { do: "fit" },
    { do: "skip", segmentId: segment },
    { do: "back", segmentId: segment },
    { do: "extend", segmentId: segment, extraMinutes: 2 },
  ]);
  const choices: Done[] = [
    { what: "topic", segment, text: name },
    { what: "note", segment: chance.pick([segment, null]), text: name },
    { what: "promise", text: name, owner: person },
    { what: "press", press },
    { what: "press", press },
    { what: "role", role: chance.pick(["A", "B"]), person },
    { what: "plan", segment, title: name },
  ];
  if (isAlone && reword !== undefined && "text" in reword)
    choices.push({ what: "reword", from: reword.text, text: name }, { what: "remove", text: reword.text });
  if (isAlone && promised.length > 0)
    choices.push({ what: "keep", text: chance.pick(promised), state: chance.pick(["open", "done", "dropped"]) });
  return chance.pick(choices);
}

/** Written here, neither reworded nor taken away, and not one of those that are to meet. */
function isFresh(mine: readonly ListedAs[], text: string): boolean {
  const isGone = mine.some(
    (each) => (each.what === "reword" && each.from === text) || (each.what === "remove" && each.text === text),
  );
  return !isGone && !text.includes("met in");
}

/** The same as the screen says it; `null` where the window does not show yet what it is about. */
export function changeOf(wish: Done, window: SessionWindow): EntryChange | null {
  const view = window.shown().view;
  if (view === null) return null;
  const idOf = (text: string) =>
    [...(view.own?.topics ?? []), ...(view.own?.notes ?? [])].find((item) => item.text === text)?.id ?? null;
  switch (wish.what) {
    case "topic":
    case "note":
      return { do: `add-${wish.what}`, segmentId: wish.segment, text: wish.text };
    case "reword":
    case "remove": {
      const id = idOf(wish.what === "reword" ? wish.from : wish.text);
      if (id === null) return null;
      return wish.what === "reword" ? { do: "edit-item", id, text: wish.text } : { do: "remove-item", id };
    }
    case "promise":
      return { do: "add-commitment", text: wish.text, owner: wish.owner, due: null, confidence: 4 };
    case "keep": {
      const found = view.agenda.commitments.find(({ text }) => text === wish.text);
      if (found === undefined) return null;
      const { author: _author, merged: _merged, ...commitment } = found;
      return { do: "set-commitment", commitment, state: wish.state };
    }
    case "press":
      return { do: "press", press: wish.press };
    case "role":
      return { do: "take-roles", roles: [{ role: wish.role, person: wish.person }] };
    case "plan": {
      const { prompt = "", minutes = 5 } = view.segments.find(({ id }) => id === wish.segment) ?? {};
      const edit = { segmentId: wish.segment, title: wish.title, minutes, prompt: prompt ?? "" };
      return { do: "edit-plan", edits: [{ ...edit, after: null, removed: false }] };
    }
  }
}
