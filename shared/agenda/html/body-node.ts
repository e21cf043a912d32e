/** One node of a body in document order, with its place in the source. */
export interface BodyNode {
  readonly order: number;
  /** The order of its last descendant, or its own. */
  readonly last: number;
  readonly parent: BodyNode | null;
  /** Lower-case tag; `#text` for text; anything else is skipped by readers. */
  readonly name: string;
  readonly text: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Offsets in the source; `null` for elements that the source does not name. */
  readonly start: number | null;
  readonly end: number | null;
  /** Where the end tag begins, when the source has one. */
  readonly endTag: number | null;
}
