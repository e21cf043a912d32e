import { bareCharacters, namedCharacters } from "./named-characters.ts";

/** A part of a text and where it stands in it. */
interface TextPiece {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const reference = /&(?:#(?:x([\da-f]+)|(\d+))|([\da-z]+));?/gi;

/** What browsers read `&#128;` to `&#159;` as. */
const windows1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** The longest reference that counts without its semicolon. */
const LONGEST_BARE = 7;

/** A carriage return that is no line end is not read either: readers differ. */
const UNKNOWN = 13;

/**
 * A text of the source with its character references resolved and its line ends as `\n`, in pieces. `null` when it has a reference
 * that we do not know: some browser may.
 */
export function textPieces(text: string, isAttribute: boolean): TextPiece[] | null {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(reference)) {
    const { index } = match;
    const found = resolved(match, isAttribute);
    if (found === null) return null;
    if (found.length === 0) continue;
    pieces.push(...plain(text.slice(at, index), at));
    at = index + found.length;
    pieces.push({ value: found.value, start: index, end: at });
  }
  return [...pieces, ...plain(text.slice(at), at)];
}

/** White space at the beginning by itself: before the body it counts for nothing. */
function plain(text: string, start: number): TextPiece[] {
  const border = text.search(/[^\t\n\f\r ]|$/);
  return [text.slice(0, border), text.slice(border)].flatMap((source, index) => {
    const from = start + index * border;
    return source === "" ? [] : { value: source.replace(/\r\n?/g, "\n"), start: from, end: from + source.length };
  });
}

/** What a reference stands for and how much of the text it takes; nothing where it is none. */
function resolved(match: RegExpExecArray, isAttribute: boolean): { value: string; length: number } | null {
  const [whole, hex = "", decimal, name = ""] = match;
  let { length } = whole;
  let code = hex === "" ? Number(decimal) : Number.parseInt(hex, 16);
  if (name !== "") {
    if (!whole.endsWith(";")) {
      length = Math.min(length, LONGEST_BARE);
      while (length > 1 && !bareCharacters.has(name.slice(0, length - 1))) length -= 1;
      // `?a=1&copy=2` in a link is no copyright sign.
      if (length === 1 || (isAttribute && /[\da-z=]/i.test(match.input.charAt(match.index + length))))
        return { value: "", length: 0 };
    }
    code = namedCharacters.get(whole.slice(1, length).replace(";", "")) ?? UNKNOWN;
  }
  return code === UNKNOWN ? null : { value: characterOf(code), length };
}

function characterOf(code: number): string {
  if (code === 0 || code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff)) return "\ufffd";
  return windows1252[code - 0x80] ?? String.fromCodePoint(code);
}
