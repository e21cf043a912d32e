import type { EntryChange } from "shared/agenda/entry/change-entry.ts";
import type { Person } from "shared/circles/person.ts";
import { instant } from "shared/circles/instant.ts";
import { bookSession } from "shared/flows/booking/book-session.ts";
import { planBooking } from "shared/flows/booking/plan-booking.ts";
import { changeSession } from "shared/flows/sessions/change-session.ts";
import { drainOutbox } from "shared/flows/records/drain-outbox.ts";
import type { Participant } from "shared/flows/participant.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import { seriesMemory } from "shared/flows/sessions/series-memory.ts";
import { participantOn } from "../sample/connect.ts";
import { organization } from "../sample/organization.ts";
import { circleOfThree, participants } from "../sample/people.ts";
import { type SessionWindow, type SessionWindows, sessionWindows } from "../sample/session-windows.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import { startTenant } from "../tenant/start-tenant.ts";
import { dearestMinute } from "./dearest-minute.ts";
import { atMost, type GoalResult } from "./goal.ts";

const minute = 60_000;
const monday = Date.UTC(2026, 10, 2, 9, 0);
/** How often somebody writes and somebody else presses. */
const pace = 20_000;

interface Company {
  readonly people: readonly DirectoryUser[];
  readonly format: "peer-coaching-pair" | "peer-coaching-circle";
  readonly templateId: string;
  readonly minutes: number;
  /** Rows that are added under the session's tag between two measurements. */
  readonly more: number;
}

interface Costs {
  /** Resource units of the dearest minute. */
  readonly editing: number;
  /** The same once the session's tag holds what most of a lively session leaves. */
  readonly later: number;
  readonly quiet: number;
  readonly hidden: number;
  /** The most requests of one person that were under way at once. */
  readonly atOnce: number;
}

const pair: Company = {
  people: participants.slice(0, 2),
  format: "peer-coaching-pair",
  templateId: "peer-pair-45",
  minutes: 45,
  more: 220,
};
const eight: Company = {
  people: [...participants.filter((user) => !circleOfThree.includes(user)), ...circleOfThree].slice(0, 8),
  format: "peer-coaching-circle",
  templateId: "circle-90",
  minutes: 90,
  more: 0,
};

/** Goal 7: a running session of two and of eight people, each before a window of their own. */
export async function measureRunningSession(): Promise<readonly GoalResult[]> {
  const two = await runningCosts(pair);
  const many = await runningCosts(eight);
  return [
    atMost(
      "resource units a minute, a pair runs a session, one writes, one presses the timer every 20 s",
      two.editing,
      48,
    ),
    atMost(`resource units a minute, a pair, the same with ${pair.more} rows more under the tag`, two.later, 48),
    atMost("resource units a minute, a pair, quiet for two minutes", two.quiet, 16),
    atMost("resource units a minute, a pair, hidden", two.hidden, 0),
    atMost(
      "resource units a minute, eight run a session, one writes, one presses the timer every 20 s",
      many.editing,
      192,
    ),
    atMost("resource units a minute, eight, quiet for two minutes", many.quiet, 64),
    atMost("resource units a minute, eight, hidden", many.hidden, 0),
    atMost("requests of one person under way at once", Math.max(two.atOnce, many.atOnce), 4),
  ];
}

/** Measured by the tenant's log, on its clock; what is under way at once, where the client sends. */
export async function runningCosts({ people, more, ...rest }: Company): Promise<Costs> {
  const tenant = await startTenant({ organization, now: monday });
  try {
    const counters = people.map(() => countAtOnce());
    const all: Participant[] = [];
    for (const [at, user] of people.entries())
      all.push(await participantOn(tenant, user, { fetch: counters[at]!.fetch }));
    const sessionId = await book(all, rest);
    const windows = sessionWindows(tenant);
    const open: SessionWindow[] = [];
    for (const one of all) {
      await listSessions(one);
      open.push(await windows.open(one, sessionId));
    }
    await windows.pass(3 * minute);
    for (const each of open)
      if (each.shown().view?.state !== "shared") throw new Error("Somebody does not see the session");
    const editing = await dearestMinute(tenant, 2, step(windows, open));
    await leaveRows(all, open, more);
    await windows.pass(2 * minute);
    const later = await dearestMinute(tenant, 2, step(windows, open));
    await windows.pass(2.5 * minute);
    const quiet = await dearestMinute(tenant, 3, () => windows.pass(pace));
    await everythingAtOnce(all[0]!, open[0]!, sessionId);
    for (const each of open) each.hide();
    await windows.pass(minute);
    const hidden = await dearestMinute(tenant, 1, () => windows.pass(pace));
    return { editing, later, quiet, hidden, atOnce: Math.max(...counters.map(({ most }) => most())) };
  } finally {
    await tenant.stop();
  }
}

/** One writes, half the time later another one presses, in turn over all. */
function step(windows: SessionWindows, open: readonly SessionWindow[]): () => Promise<void> {
  let done = 0;
  return async () => {
    done += 1;
    await open[done % open.length]!.watch.change(note(done));
    await windows.pass(pace / 2);
    const press = done === 1 ? "start" : done % 2 === 0 ? "pause" : "resume";
    await open[(done + 1) % open.length]!.watch.change({ do: "press", press: { do: press } });
    await windows.pass(pace / 2);
  };
}

/** What is pressed on the way, without anybody looking at it meanwhile. */
async function leaveRows(all: readonly Participant[], open: readonly SessionWindow[], rows: number): Promise<void> {
  for (const [place, one] of all.entries()) {
    let { view } = open[place]!.shown();
    for (let at = 0; at < rows / all.length && view !== null; at++)
      ({ view } = await changeSession(one, view, { do: "press", press: { do: at % 2 === 0 ? "pause" : "resume" } }));
  }
}

function note(number: number): EntryChange {
  return { do: "add-note", segmentId: null, text: `Something that is said in the session, number ${number}` };
}

async function book(
  [maker, ...others]: readonly Participant[],
  { format, templateId, minutes }: Omit<Company, "people" | "more">,
): Promise<string> {
  const people = others.map(({ person }): Person => person);
  const plan = await planBooking(maker!, {
    others: people,
    format,
    templateId,
    start: instant(monday + 4 * minute),
    minutes,
    subject: null,
    circleName: "All of us",
  });
  if (plan === null) throw new Error("No agenda of this length");
  const { saving } = await bookSession(maker!, plan);
  if (saving.where !== "service") throw new Error(`Not booked: ${JSON.stringify(saving)}`);
  return plan.session.id;
}

/** More than four things that somebody's screens may do at one moment. */
async function everythingAtOnce(who: Participant, { watch, shown }: SessionWindow, sessionId: string): Promise<void> {
  const { circle, session } = shown().view ?? {};
  if (!circle || !session) throw new Error("The session is not known");
  await Promise.all([
    ...[1, 2, 3].map((at) => watch.change(note(at))),
    ...[1, 2, 3].map(() => openSession(who, sessionId)),
    watch.look(),
    listSessions(who),
    seriesMemory(who, circle, session),
    drainOutbox(who),
  ]);
}

function countAtOnce(): { readonly fetch: typeof fetch; readonly most: () => number } {
  let [now, most] = [0, 0];
  return {
    fetch: async (input, init) => {
      now += 1;
      most = Math.max(most, now);
      try {
        return await fetch(input, init);
      } finally {
        now -= 1;
      }
    },
    most: () => most,
  };
}
