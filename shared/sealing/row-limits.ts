/** The longest body that is written, in characters: a multi-line column of a list holds 63,999. */
export const maxBodyLength = 60_000;

/** The longest body that is looked at at all. */
export const maxReadLength = 65_536;

/** A circle has eight members at most; the rest is room for a change of keys. */
export const maxRecipients = 12;

/** How deep content may be nested: deeper is nothing a form or an agenda ever is. */
export const maxContentDepth = 32;
