import { removeAgendaBlock } from "shared/agenda/block/remove-agenda-block.ts";
import type { SessionView } from "shared/flows/sessions/session-view.ts";
import { productionOrigins } from "../sample/configuration.ts";
import type { FinalState, Reading, StoredEvent } from "./final-state.ts";
import type { Told } from "./story.ts";

/** A rule and how it is broken in a final state; nothing is the good answer. */
type Rule = (state: FinalState) => readonly string[];

const sessionId = /#session=([A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{11})/g;

function sessionsIn({ body }: StoredEvent): string[] {
  return [...new Set([...body.matchAll(sessionId)].map(([, id]) => id ?? ""))];
}

function timesIn(view: SessionView | null | undefined, text: string): number {
  if (!view) return 0;
  const { segments, commitments } = view.agenda;
  return [...segments.flatMap(({ topics, notes }) => [...topics, ...notes]), ...commitments].filter(
    (item) => item.text === text,
  ).length;
}

function timesShown(reading: Reading | undefined, { kind, sessionId: id, text }: Told): number {
  if (kind === "entry") return timesIn(reading?.fresh.get(id), text);
  return reading?.reflections.get(id)?.includes(text) ? 1 : 0;
}

/** I1: one event per session in each calendar. */
const oneEvent: Rule = ({ events }) => {
  const counts = new Map<string, number>();
  for (const event of events)
    if (!event.isCancelled)
      for (const id of sessionsIn(event)) {
        const place = `${id} in the calendar of ${event.owner}`;
        counts.set(place, (counts.get(place) ?? 0) + 1);
      }
  return [...counts].filter(([, count]) => count > 1).map(([place, count]) => `I1 ${count} events of ${place}`);
};

/** I2, I11: what was said to be saved is in the service once, for its author and for who shares the session. */
const savedCountsOnce: Rule = ({ history, readings }) =>
  history.told
    .filter(({ where }) => where === "service")
    .flatMap((told) =>
      readings
        .filter(({ person }) => person === told.author || told.kind === "entry")
        .map((reading) => ({ person: reading.person, times: timesShown(reading, told) }))
        .filter(({ times }) => times !== 1)
        .map(({ person, times }) => `I2 "${told.text}" of ${told.author} is shown ${times} times to ${person}`),
    );

/** I3, I10: what was said to be on the device has arrived, nothing waits any more. */
const keptArrives: Rule = ({ history, readings }) => [
  ...history.told
    .filter(({ where }) => where === "device")
    .filter(
      (told) =>
        timesShown(
          readings.find(({ person }) => person === told.author),
          told,
        ) !== 1,
    )
    .map(({ text, author }) => `I3 "${text}" of ${author} was kept on the device and is lost`),
  ...readings.filter(({ waiting }) => waiting > 0).map(({ person, waiting }) => `I10 ${waiting} wait for ${person}`),
];

/** I2 on the story's own devices: nothing once shown is taken away, nothing is there twice. */
const keptIsShown: Rule = ({ history, readings }) =>
  history.told
    .filter(({ kind, where }) => kind === "entry" && where !== "nowhere")
    .flatMap((told) =>
      readings
        .filter(({ kept }) => timesIn(kept.get(told.sessionId), told.text) !== 1)
        .map(({ person }) => `I2 "${told.text}" is not shown once on the device of ${person}`),
    );

/** I4: every booking that was told has its event and its record, every event its record, and all clients agree. */
const eventAndRecord: Rule = ({ history, readings, events }) => {
  const owned = events.filter(({ isOrganizer, isCancelled }) => isOrganizer && !isCancelled);
  const wrong: string[] = [];
  for (const { sessionId: id, where } of history.bookings) {
    if (where !== "nowhere" && !owned.some((event) => sessionsIn(event).includes(id)))
      wrong.push(`I4 session ${id} was booked and has no event`);
  }
  for (const event of owned)
    for (const id of sessionsIn(event))
      for (const { person, fresh } of readings) {
        const session = fresh.get(id)?.session;
        if (session?.phase !== "scheduled") wrong.push(`I4 event of ${id} has no scheduled record for ${person}`);
        else if (fresh.get(id)?.joinUrl !== event.joinUrl) wrong.push(`I4 ${person} sees another event of ${id}`);
      }
  return [...new Set(wrong)];
};

/** I5: every copy of a meeting carries its join information; outside our block it is what the service made. */
const joinInformation: Rule = ({ events, log }) => {
  const outside = (content: string) => {
    const without = removeAgendaBlock({ contentType: "html", content }, productionOrigins.appOrigin);
    return without.ok ? without.body.content : content;
  };
  const made = new Map<string, string>();
  for (const { method, url, responseBody } of log) {
    const event = responseBody as { iCalUId?: string; body?: { content?: string } } | undefined;
    if (method === "POST" && url.endsWith("/me/events") && event?.iCalUId && event.body?.content)
      made.set(event.iCalUId, outside(event.body.content));
  }
  return events
    .filter((event) => sessionsIn(event).length > 0)
    .flatMap((event) => {
      const wrong: string[] = [];
      if (event.joinUrl !== null && !event.body.includes(event.joinUrl.replaceAll("&", "&amp;")))
        if (!event.body.includes(event.joinUrl)) wrong.push(`I5 join address missing in the copy of ${event.owner}`);
      const before = made.get(event.iCalUId);
      if (before !== undefined && outside(event.body) !== before)
        wrong.push(`I5 text outside the block changed in the copy of ${event.owner}`);
      return wrong;
    });
};

/** I6: what a client sent went out with its own account. */
const ownAccount: Rule = ({ sent, log }) => {
  const account = new Map(sent.flatMap(({ requestId, account: own }) => (requestId ? [[requestId, own]] : [])));
  return log
    .filter(({ requestId, userId }) => requestId !== null && userId !== null && account.has(requestId))
    .filter(({ requestId, userId }) => account.get(requestId ?? "") !== userId)
    .map(({ method, url, userId }) => `I6 ${method} ${url} was sent as ${userId}`);
};

/** I7: nothing was sent again before a Retry-After that could be read. */
const obeysRetryAfter: Rule = ({ sent }) =>
  sent.flatMap((told, at) => {
    if (told.retryAfter === null || (told.status !== 429 && told.status !== 503)) return [];
    const earliest = told.at + Number(told.retryAfter) * 1_000;
    return sent
      .slice(at + 1)
      .filter(
        (later) =>
          later.client === told.client &&
          later.method === told.method &&
          later.url === told.url &&
          later.body === told.body &&
          later.at < earliest,
      )
      .map(({ method, url, at: when }) => `I7 ${method} ${url} came ${earliest - when} ms too early`);
  });

/** I12: rows are never changed, and removed by their author's client only. */
const appendOnly: Rule = ({ items, log }) => [
  ...items.filter(({ versions }) => versions.length !== 1).map(({ number }) => `I12 row ${number} was changed`),
  ...log.filter(({ method, url }) => method === "PATCH" && /\/lists\//.test(url)).map(({ url }) => `I12 PATCH ${url}`),
  ...log
    .filter(({ method, status, url }) => method === "DELETE" && status === 204 && /\/items\/\d+/.test(url))
    .filter(({ url, userId }) => {
      const number = Number(/\/items\/(\d+)/.exec(url)?.[1]);
      return items.some((item) => item.number === number && item.createdBy !== userId);
    })
    .map(({ url, userId }) => `I12 ${url} was removed by ${userId}`),
];

/** Nothing is ever thrown, whatever the service does. */
const nothingThrown: Rule = ({ history }) => history.thrown.map((what) => `thrown: ${what}`);

const rules: readonly Rule[] = [
  nothingThrown,
  oneEvent,
  savedCountsOnce,
  keptArrives,
  keptIsShown,
  eventAndRecord,
  joinInformation,
  ownAccount,
  obeysRetryAfter,
  appendOnly,
];

/** The invariants of the story that a final state breaks, as sentences; none is the good answer. */
export function brokenInvariants(state: FinalState): string[] {
  return rules.flatMap((rule) => rule(state));
}

/** I9: the words that are found in a text of any kind, for what nobody but its owner may come across. */
export function canariesIn(words: readonly string[], text: string): string[] {
  return words.filter((word) => text.includes(word) || text.includes(JSON.stringify(word).slice(1, -1)));
}
