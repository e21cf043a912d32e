/** The two kinds of id that Exchange has for one event: what is stored here is the immutable one. */
export type IdKind = "default" | "immutable";

/** Default ids begin like this, in an Outlook on the web's address too; the rest is opaque. */
const start = "AAMk";

/**
 * The id of an event in the kind that was asked for; case-sensitive and free of the characters that a path would have to escape.
 * https://learn.microsoft.com/graph/outlook-immutable-id, https://learn.microsoft.com/graph/api/user-translateexchangeids
 */
export function idOfKind(kind: IdKind, immutable: string): string {
  return kind === "immutable" ? immutable : `${start}${Buffer.from(immutable).toString("base64url")}`;
}

/** The immutable id of an event that a request names by either kind. */
export function immutableId(id: string): string {
  if (!id.startsWith(start)) return id;
  const read = Buffer.from(id.slice(start.length), "base64url").toString();
  return idOfKind("default", read) === id ? read : id;
}
