import { englishWords } from "./english-words.ts";
import { germanWords } from "./german-words.ts";
import type { LanguageWords } from "./language-words.ts";
import { keyOf, type Word } from "./words-of.ts";

/** What a phrase of the lists stands for. */
const uses = [
  "harmless",
  "sweeping",
  "absolute",
  "advice",
  "adviceToOthers",
  "harsh",
  "praise",
  "mild",
  "loose",
] as const;

export type Use = (typeof uses)[number];

interface Phrase {
  readonly words: readonly string[];
  readonly use: Use;
  /** Only at the start of a sentence. */
  readonly isFirst: boolean;
}

type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/** The words of one language, ready to look up. */
export interface WordList {
  /** By first word, the longest phrase first. */
  readonly marked: Phrases;
  readonly concrete: Phrases;
  readonly ofOneself: readonly (readonly string[])[];
  readonly being: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  readonly oneself: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  readonly permission: ReadonlySet<string>;
  readonly subjectReach: number;
}

/** How umlauts are typed without their keys. */
const typed: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue" };

const lists = { en: compiled(englishWords), de: compiled(germanWords) };

/** The word list for a language (`de-CH`, `en`); English for a language that has none. */
export function wordListFor(language: string): WordList {
  const primary = language.trim().toLowerCase().split(/[-_]/)[0];
  return primary === "de" ? lists.de : lists.en;
}

/** The longest phrase that starts with this word and stays within its clause; `null` when there is none. */
export function phraseAt({
  phrases,
  words,
  at,
}: {
  readonly phrases: Phrases;
  readonly words: readonly Word[];
  readonly at: number;
}): Phrase | null {
  const first = words[at];
  const candidates = first === undefined ? [] : (phrases.get(first.key) ?? []);
  const fits = ({ words: wanted, isFirst }: Phrase) =>
    (!isFirst || at === 0) &&
    wanted.every((key, step) => words[at + step]?.key === key && words[at + step]?.clause === first?.clause);
  return candidates.find(fits) ?? null;
}

function compiled(language: LanguageWords): WordList {
  const set = (list: string) => new Set(listed(list));
  const marked = uses.flatMap((use) => {
    const endings = use === "harsh" || use === "praise" ? ["", ...listed(language.endings)] : [""];
    return listed(language[use]).flatMap((text) => endings.map((ending) => ({ text: text + ending, use })));
  });
  return {
    marked: byFirstWord(marked),
    concrete: byFirstWord(listed(language.concrete).map((text) => ({ text, use: "harmless" }))),
    ofOneself: listed(language.ofOneself).map((text) => text.split(" ")),
    being: set(language.being),
    negations: set(language.negations),
    fillers: set(language.fillers),
    oneself: set(language.oneself),
    others: set(language.others),
    things: set(language.things),
    permission: set(language.permission),
    subjectReach: language.subjectReach,
  };
}

/** The entries of a list, each also with `ae`, `oe` and `ue` for those who type no umlauts. */
function listed(list: string): readonly string[] {
  const entries = list === "" ? [] : list.split(", ").map(keyOf);
  return [...new Set(entries.flatMap((entry) => [entry, entry.replaceAll(/[äöü]/g, (letter) => typed[letter] ?? "")]))];
}

function byFirstWord(entries: readonly { readonly text: string; readonly use: Use }[]): Phrases {
  const phrases = new Map<string, Phrase[]>();
  for (const { text, use } of entries) {
    const isFirst = text.startsWith("^ ");
    const words = (isFirst ? text.slice(2) : text).split(" ");
    const first = words[0] ?? "";
    phrases.set(first, [...(phrases.get(first) ?? []), { words, use, isFirst }]);
  }
  for (const list of phrases.values()) list.sort((one, other) => other.words.length - one.words.length);
  return phrases;
}
