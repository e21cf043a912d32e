/** A fault to be met by matching requests; the tenant itself never knows of it. */
export interface Fault {
  /** `path` is a regular expression over path and query as sent: `^/v1\.0/me/events`. */
  readonly match: { readonly method?: string; readonly path?: string; readonly user?: string };
  /** How many requests meet it; 1 where absent. */
  readonly times?: number | "always";
  /** Matching requests that pass before it begins. */
  readonly skip?: number;
  /** Answered in place of the tenant, nothing applied. */
  readonly status?: number;
  readonly body?: unknown;
  /** Value of the Retry-After header. */
  readonly retryAfter?: string | number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delayMs?: number;
  /** Applied; the connection breaks in the middle of the answer. */
  readonly cut?: boolean;
  /** Applied; the connection breaks before the answer. */
  readonly loseAnswer?: boolean;
  /** Not applied; the connection breaks. */
  readonly reset?: boolean;
}

interface ActiveFault {
  readonly fault: Fault;
  readonly path: RegExp;
  skip: number;
  left: number;
  met: number;
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The fault this request meets, used up by one; undefined without one. */
  take(method: string, path: string, user: string | undefined): Fault | undefined;
  list(): readonly { fault: Fault; left: number | "always"; met: number }[];
}

/** The fault switchboard: in the order of their arrival the first that matches counts. */
export function createFaults(): Faults {
  let active: ActiveFault[] = [];
  return {
    add(fault) {
      const left = fault.times === "always" ? Infinity : (fault.times ?? 1);
      active.push({ fault, path: new RegExp(fault.match?.path ?? "", "i"), skip: fault.skip ?? 0, left, met: 0 });
    },
    clear: () => void (active = []),
    take(method, path, user) {
      const found = active.find(
        ({ fault: { match }, path: pattern, left }) =>
          left > 0 &&
          (match.method === undefined || match.method.toUpperCase() === method) &&
          (match.user === undefined || match.user === user) &&
          pattern.test(path),
      );
      if (!found) return undefined;
      if (found.skip > 0) return void found.skip--;
      found.left--;
      found.met++;
      return found.fault;
    },
    list: () => active.map(({ fault, left, met }) => ({ fault, left: left === Infinity ? "always" : left, met })),
  };
}
