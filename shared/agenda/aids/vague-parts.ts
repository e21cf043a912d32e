import { phraseAt, type Use, wordListFor, type WordList } from "./word-list.ts";
import { sentencesOf, type Word } from "./words-of.ts";

/** Why a word is hard to do something with. */
export type VagueKind = "generalisation" | "advice" | "judgement" | "no-example";

/** A place in a text that could be said more clearly. */
export interface VaguePart {
  /** In UTF-16 units of the text: `text.slice(start, end)` is what is meant. */
  readonly start: number;
  readonly end: number;
  readonly kind: VagueKind;
  /** A sentence that says what is hard about it and what would help. */
  readonly suggestion: string;
}

/** How far away a "not" may stand that turns "you must" into "you need not". */
const permissionReach = 4;
/** More words like "very" in a row belong to nothing; it keeps the work in step with the length of the text. */
const mostFillers = 6;

/** A place among the words of a sentence. */
interface Place {
  readonly words: readonly Word[];
  readonly at: number;
  readonly list: WordList;
}

/**
 * What in a feedback or a note is general, advice, a judgement without an observation, or a time or thing without an example;
 * in the order of the text, never overlapping. A judgement or a loose word counts as concrete when its sentence, or the one
 * before, tells what was seen or heard, an example or a time; so adding a sentence never takes a mark away. It is a suggestion:
 * word lists do not understand a text.
 *
 * @param language of the writer (`de-AT`); English for languages without a list
 */
export function vagueParts(text: string, language: string): readonly VaguePart[] {
  const list = wordListFor(language);
  const sentences = sentencesOf(text);
  const concrete = sentences.map((words) => isConcrete(words, list));
  return sentences.flatMap((words, row) => {
    const isShown = concrete[row] === true || concrete[row - 1] === true;
    return partsOf({ words, list, isShown }).map(({ start, end, kind }) => ({
      start,
      end,
      kind,
      suggestion: suggestionFor(kind, text.slice(start, end)),
    }));
  });
}

interface Sentence {
  readonly words: readonly Word[];
  readonly list: WordList;
  readonly isShown: boolean;
}

function partsOf({ words, list, isShown }: Sentence): readonly Omit<VaguePart, "suggestion">[] {
  const parts = [];
  for (let at = 0; at < words.length; at += 1) {
    const phrase = phraseAt({ phrases: list.marked, words, at });
    if (phrase === null) continue;
    const end = at + phrase.words.length - 1;
    const kind = kindOf[phrase.use]({ words, at, end, list, isShown });
    const [first, last] = [words[at], words[end]];
    if (kind !== null && first && last) parts.push({ start: first.start, end: last.end, kind });
    at = end;
  }
  return parts;
}

type Found = Place & { readonly end: number; readonly isShown: boolean };

/** What a phrase is where it stands; `null`: nothing to say about it. */
const kindOf: Readonly<Record<Use, (found: Found) => VagueKind | null>> = {
  harmless: () => null,
  sweeping: (found) => (isNegated(found) ? null : "generalisation"),
  absolute: () => "generalisation",
  advice: (found) => (isPermission(found) ? null : "advice"),
  adviceToOthers: (found) => (isPermission(found) || isOfOneself(found) ? null : "advice"),
  harsh: (found) => (found.isShown || isNegated(found) || isSelfJudged(found) ? null : "judgement"),
  praise: (found) => (found.isShown || isSelfJudged(found) ? null : "judgement"),
  mild: (found) => (found.isShown || !followsBeing(found) || isSelfJudged(found) ? null : "judgement"),
  loose: (found) => (found.isShown ? null : "no-example"),
};

function isConcrete(words: readonly Word[], list: WordList): boolean {
  return words.some(({ key }, at) => /^\p{Nd}/u.test(key) || phraseAt({ phrases: list.concrete, words, at }) !== null);
}

/** The place of the word before, past fillers such as "very", in the same clause; -1 where there is none. */
function before({ words, at, list }: Place): number {
  const isHere = (place: number) => words[place]?.clause === words[at]?.clause;
  for (let place = at - 1; place >= Math.max(0, at - 1 - mostFillers) && isHere(place); place -= 1)
    if (!list.fillers.has(words[place]?.key ?? "")) return place;
  return -1;
}

function isNegation(key: string, list: WordList): boolean {
  return list.negations.has(key) || key.endsWith("n't");
}

function isNegated(place: Place): boolean {
  return isNegation(place.words[before(place)]?.key ?? "", place.list);
}

/** The same past a "not": "was not good" is a judgement, too. */
function headOf(place: Place): number {
  const at = before(place);
  return place.list.negations.has(place.words[at]?.key ?? "") ? before({ ...place, at }) : at;
}

function followsBeing(place: Place): boolean {
  return place.list.being.has(place.words[headOf(place)]?.key ?? "");
}

function isSelfJudged(place: Place): boolean {
  const last = headOf(place);
  const isThere = (phrase: readonly string[]) =>
    phrase.every((key, step) => place.words[last - phrase.length + 1 + step]?.key === key);
  return last >= 0 && place.list.ofOneself.some(isThere);
}

function isPermission({ words, at, end, list }: Found): boolean {
  if (!list.permission.has(words[end]?.key ?? "")) return false;
  const near = words.slice(Math.max(0, at - permissionReach), end + 1 + permissionReach);
  return near.some(({ key, clause }) => clause === words[at]?.clause && isNegation(key, list));
}

/**
 * Whether the one who should is the writer ("I should", "muss ich", "dass ich … sollte") or a thing ("that should work"): then it is
 * a plan or a guess.
 */
function isOfOneself({ words, at, end, list }: Found): boolean {
  const keyAt = (place: number) => (words[place]?.clause === words[at]?.clause ? (words[place]?.key ?? "") : "");
  if (list.oneself.has(keyAt(end + 1)) || list.oneself.has(keyAt(at - 1))) return true;
  if (list.others.has(keyAt(end + 1))) return false;
  let passed = 0;
  for (let place = at - 1; place >= at - list.subjectReach - mostFillers && passed < list.subjectReach; place -= 1) {
    const key = keyAt(place);
    if (key === "" || list.others.has(key)) return false;
    if (list.oneself.has(key) || (list.things.has(key) && passed === 0)) return true;
    if (!list.fillers.has(key)) passed += 1;
  }
  return false;
}

function suggestionFor(kind: VagueKind, marked: string): string {
  return `“${marked}” ${because[kind]}`;
}

const because: Readonly<Record<VagueKind, string>> = {
  generalisation: "leaves no exception. Say when it happened, or who it was.",
  advice: "tells others what to do. Try “I would like …”, or ask what they could try.",
  judgement: "is a judgement. Say first what you saw or heard, and what it did to you or to the work.",
  "no-example": "is hard to picture. Add a day or an example to the sentence.",
};
