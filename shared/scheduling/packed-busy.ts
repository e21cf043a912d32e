/**
 * When a calendar is not free, as runs of five-minute cells in one array: 12 bytes each instead of an object with two
 * times, so that the calendars of very many people fit a browser's memory.
 */
export interface PackedBusy {
  /** Where cell 0 begins, in minutes after 1970-01-01T00:00Z, and how many there are; time outside is unknown. */
  readonly known: { readonly fromMinute: number; readonly cells: number };
  /** Three numbers per run: its first cell, the one after its last, Graph's digit of its status, 5 where it is unknown. */
  readonly runs: Uint32Array;
}
