/** A word in a text, as the word lists know it. */
export interface Word {
  /** Composed, in small letters, with straight apostrophes and `ss` for `ß`; empty for what no list can contain. */
  readonly key: string;
  /** Where it stands, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** Words with the same number stand in one clause: no comma, colon, bracket or dash lies between them. */
  readonly clause: number;
}

/** Letters with their accents, digits, and invisible characters inside; an apostrophe only between them. */
const wordPattern = /[\p{L}\p{M}\p{N}\p{Cf}]+(?:['’ʼ][\p{L}\p{M}\p{N}\p{Cf}]+)*/gu;
/** No word of a list is longer; composing a very long run of accents could take long. */
const longest = 40;

/**
 * The words of a text, sentence by sentence. A sentence ends at a full stop, question or exclamation mark or ellipsis with white
 * space after it, and at the end of a line; so what is added after a finished sentence never changes the words before.
 */
export function sentencesOf(text: string): readonly (readonly Word[])[] {
  const sentences: Word[][] = [];
  let last = 0;
  let clause = 0;
  for (const { 0: found, index: start } of text.matchAll(wordPattern)) {
    const gap = text.slice(last, start);
    last = start + found.length;
    if (/[,;:()[\]–—…/!?]/.test(gap)) clause += 1;
    if (sentences.length === 0 || endsSentence(gap)) sentences.push([]);
    sentences.at(-1)?.push({ key: found.length > longest ? "" : keyOf(found), start, end: last, clause });
  }
  return sentences;
}

function endsSentence(gap: string): boolean {
  if (/[\n\r\u2028\u2029]/.test(gap)) return true;
  const stop = gap.search(/[.!?…。]/);
  return stop >= 0 && /\s/.test(gap.slice(stop));
}

/** A word as the lists know it, whichever way its accents, apostrophes and letters are encoded. */
export function keyOf(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/[’ʼ]/g, "'")
    .replaceAll("ß", "ss");
}
