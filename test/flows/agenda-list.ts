import type { RunPress } from "shared/agenda/run/run-action.ts";
import type { PersonId } from "shared/circles/person.ts";
import type { SessionView } from "shared/flows/sessions/session-view.ts";

/** One thing somebody did to an agenda, in words of this list only; every text in it is written once. */
export type Done =
  | { readonly what: "topic" | "note"; readonly segment: string | null; readonly text: string }
  | { readonly what: "reword"; readonly from: string; readonly text: string }
  | { readonly what: "remove"; readonly text: string }
  | { readonly what: "promise"; readonly text: string; readonly owner: PersonId }
  | { readonly what: "keep"; readonly text: string; readonly state: "open" | "done" | "dropped" }
  | { readonly what: "press"; readonly press: RunPress }
  | { readonly what: "role"; readonly role: string; readonly person: PersonId }
  | { readonly what: "plan"; readonly segment: string; readonly title: string };

/** Who did it, in which of their windows, and when by the tenant's clock. */
export type ListedAs = Done & { readonly by: PersonId; readonly window: number; readonly at: number };

/** Windows read the service's time in whole seconds, and an answer may take one. */
const sameMoment = 3_000;
/** So close together nobody can have seen the other's. */
const unseen = 5_000;

/** What a view shows otherwise than everybody wrote it, as sentences; none is the good answer. It knows nothing of rows or revisions. */
export function disagreements(list: readonly ListedAs[], view: SessionView): string[] {
  return [
    ...differences("text", textsIn(list), shownTexts(view)),
    ...differences("commitment", promisesIn(list), shownPromises(view)),
    ...differences("press", pressesIn(list), shownPresses(view)),
    ...rolesDiffer(list, view),
    ...plansDiffer(list, view),
  ];
}

function differences(name: string, written: readonly string[], shown: readonly string[]): string[] {
  const count = (lines: readonly string[], line: string) => lines.filter((each) => each === line).length;
  return [...new Set([...written, ...shown])].flatMap((line) => {
    const [is, should] = [count(shown, line), count(written, line)];
    return is === should ? [] : [`${name} is there ${is} times, not ${should}: ${line}`];
  });
}

function textsIn(list: readonly ListedAs[]): string[] {
  const texts = new Map<string, string>();
  for (const each of list) {
    if (each.what === "topic" || each.what === "note")
      texts.set(each.text, `${each.by} ${each.what} in ${each.segment}`);
    if (each.what === "remove") texts.delete(each.text);
    if (each.what !== "reword") continue;
    texts.set(each.text, texts.get(each.from) ?? "nowhere");
    texts.delete(each.from);
  }
  return [...texts].map(([text, where]) => `${where}: ${text}`);
}

function shownTexts({ agenda }: SessionView): string[] {
  const lines = (what: string, items: SessionView["agenda"]["segments"][number]["notes"]) =>
    items.map(({ author, segmentId, text }) => `${author} ${what} in ${segmentId}: ${text}`);
  return agenda.segments.flatMap(({ topics, notes }) => [...lines("topic", topics), ...lines("note", notes)]);
}

/** As its owner left it; as the other one did where the owner said nothing of it. */
function promisesIn(list: readonly ListedAs[]): string[] {
  const made = list.flatMap((each) => (each.what === "promise" ? [each] : []));
  return made.map(({ text, owner, by }) => {
    const said = list.flatMap((each) => (each.what === "keep" && each.text === text ? [each] : []));
    const last = said.findLast((each) => each.by === owner) ?? (by === owner ? undefined : said.at(-1));
    return `${owner}: ${text} ${last?.state ?? "open"}`;
  });
}

function shownPromises({ agenda }: SessionView): string[] {
  return agenda.commitments.map(({ owner, text, state }) => `${owner}: ${text} ${state}`);
}

const pressLine = (by: PersonId, press: RunPress) =>
  [by, press.do, "segmentId" in press ? press.segmentId : "", "extraMinutes" in press ? press.extraMinutes : ""].join(
    " ",
  );

function pressesIn(list: readonly ListedAs[]): string[] {
  return list.flatMap((each) => (each.what === "press" ? [pressLine(each.by, each.press)] : []));
}

function shownPresses({ agenda }: SessionView): string[] {
  return agenda.run.map(({ author, ...press }) => pressLine(author, press));
}

/** For each role the one chosen last; of choices of one moment any. */
function rolesDiffer(list: readonly ListedAs[], { agenda }: SessionView): string[] {
  const chosen = list.flatMap((each) => (each.what === "role" ? [each] : []));
  const roles = new Set([...chosen.map(({ role }) => role), ...agenda.roles.map(({ role }) => role)]);
  return [...roles].flatMap((role) => {
    const shown = agenda.roles.filter((each) => each.role === role).map(({ person }) => person);
    const latest = latestOf(chosen.filter((each) => each.role === role)).map(({ person }) => person);
    const fits = shown.length === 1 && latest.some((person) => person === shown[0]);
    return fits ? [] : [`role ${role} has ${shown.join(" and ") || "nobody"}, not ${latest.join(" or ")}`];
  });
}

/** Of each member and part the words written last; where two members wrote at once, both members' words are on the screen. */
function plansDiffer(list: readonly ListedAs[], { agenda, plan }: SessionView): string[] {
  const edits = list.flatMap((each) => (each.what === "plan" ? [each] : []));
  const keyOf = (by: PersonId, segment: string) => `${by} ${segment}`;
  const keys = new Set([
    ...edits.map(({ by, segment }) => keyOf(by, segment)),
    ...agenda.plan.map(({ author, segmentId }) => keyOf(author, segmentId)),
  ]);
  const each = [...keys].flatMap((key) => {
    const shown = agenda.plan.filter(({ author, segmentId }) => keyOf(author, segmentId) === key);
    const latest = latestOf(edits.filter(({ by, segment }) => keyOf(by, segment) === key)).map(({ title }) => title);
    const fits = shown.length === 1 && latest.some((title) => title === shown[0]?.title);
    return fits
      ? []
      : [`part ${key} reads ${shown.map(({ title }) => title).join(" and ")}, not ${latest.join(" or ")}`];
  });
  const words = [...(plan?.template.segments ?? []), ...(plan?.alsoProposed ?? [])].map(({ title }) => title);
  const met = [...new Set(edits.map(({ segment }) => segment))].flatMap((segment) => {
    const last = [...new Map(edits.filter((edit) => edit.segment === segment).map((edit) => [edit.by, edit])).values()];
    const newest = Math.max(...last.map(({ at }) => at));
    return last.filter(({ at, title }) => newest - at <= unseen && !words.includes(title));
  });
  return [...each, ...met.map(({ title }) => `the words ${title} are nowhere on the screen`)];
}

/** The last thing of each window, as far as nothing came later. */
function latestOf<Each extends ListedAs>(list: readonly Each[]): Each[] {
  const last = [...new Map(list.map((each) => [each.window, each])).values()];
  const newest = Math.max(...last.map(({ at }) => at));
  return last.filter(({ at }) => newest - at <= sameMoment);
}
