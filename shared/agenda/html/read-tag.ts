import { textPieces } from "./text-pieces.ts";

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
}

const tagName = /[^\t\n\f\r />]+/y;
const gap = /[\t\n\f\r /]*/y;
const attributeName = /[^\t\n\f\r />][^\t\n\f\r />=]*/y;
const equals = /[\t\n\f\r ]*=[\t\n\f\r ]*/y;
const attributeValue = /"[^"]*"|'[^']*'|[^\t\n\f\r "'>][^\t\n\f\r >]*/y;

/** The tag whose name begins at an offset; of attributes with one name the first counts. `null` when it or one of its quotations never ends, or a reference is unknown. */
export function readTag(content: string, offset: number): Tag | null {
  let at = offset;
  const name = lowered(take(tagName) ?? "");
  const attributes = new Map<string, string>();
  for (take(gap); content[at] !== ">"; take(gap)) {
    const key = take(attributeName);
    if (key === null) return null;
    const value = take(equals) === null || content[at] === ">" ? "" : valueOf(take(attributeValue));
    if (value === null) return null;
    if (!attributes.has(lowered(key))) attributes.set(lowered(key), value);
  }
  return { name, attributes, end: at + 1 };

  function take(pattern: RegExp): string | null {
    pattern.lastIndex = at;
    const found = pattern.exec(content)?.[0] ?? null;
    at += found?.length ?? 0;
    return found;
  }
}

function valueOf(source: string | null): string | null {
  const pieces = source === null ? null : textPieces(source.replace(/^(["'])([^]*)\1$/, "$2"), true);
  return (
    pieces
      ?.map(({ value }) => value)
      .join("")
      .replaceAll("\0", "\ufffd") ?? null
  );
}

/** Only A to Z, as browsers do: other letters have no lower case here. */
function lowered(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()).replaceAll("\0", "\ufffd");
}
