/** A query string with every value encoded; the service reads `$` in names and `(),'=` in values as they are. */
export function query(options: Readonly<Record<string, string>>): string {
  return `?${Object.entries(options)
    .map(([name, value]) => `${name}=${encodeValue(value)}`)
    .join("&")}`;
}

/**
 * One path segment or value; commas stay, because the ids of sites are full of them. Half a character, as a cut text may
 * end with, becomes the replacement character: it could not be encoded at all.
 */
export function encodeValue(value: string): string {
  return encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, "\uFFFD")).replaceAll("%2C", ",");
}

/** A string literal of OData: inner quotes doubled. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
