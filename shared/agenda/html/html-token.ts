/** One piece of the source. A text comes in several: white space that begins it, each character reference, and what is between. */
export interface HtmlToken {
  readonly kind: "start" | "end" | "#text" | "#comment" | "#documentType" | "eof";
  /** Lower-case tag, else the kind. */
  readonly name: string;
  /** Of a text with references resolved and line ends as `\n`; of a doctype all between its name and `>`. */
  readonly value: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}
