/** Which of the two stores of the device did not do what it was asked for, and why. */
export type DeviceFailure =
  | "indexed-db-unavailable"
  | "indexed-db-full"
  | "backup-unavailable"
  | "backup-full"
  | "closed"
  | "locked";

/**
 * The device could not keep or give a value. `closed`: this account was signed out in another window, or the browser took the store
 * away; opening it again is the next step. `…-full`: what was typed stays on the screen and can be exported. `locked`: kept by
 * this device before IndexedDB was lost, and opens when the own keys were handed in.
 */
export class DeviceStoreFailed extends Error {
  override readonly name = "DeviceStoreFailed";
  readonly why: DeviceFailure;

  constructor(why: DeviceFailure, cause?: unknown) {
    super(why, { cause });
    this.why = why;
  }
}

/** Turns what a store threw into the closed list above. */
export function deviceStoreFailed(store: "indexed-db" | "backup", cause: unknown): DeviceStoreFailed {
  if (cause instanceof DeviceStoreFailed) return cause;
  const isFull = cause instanceof Error && /quota/i.test(`${cause.name} ${cause.message}`);
  return new DeviceStoreFailed(`${store}-${isFull ? "full" : "unavailable"}`, cause);
}
