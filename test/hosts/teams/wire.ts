/** A message of the app, as teams-js posts it. */
export interface AppRequest {
  readonly id: number;
  readonly uuidAsString: string;
  readonly func: string;
  readonly args?: readonly unknown[];
  /** Only nestedAppAuth.execute: a JSON text. */
  readonly data?: string;
}

/** What the host remembers of each message; tests look at it. */
export interface LogLine {
  readonly func: string;
  readonly args: readonly unknown[];
}

export function isAppRequest(data: unknown): data is AppRequest {
  return typeof data === "object" && data !== null && "func" in data && typeof data.func === "string";
}
