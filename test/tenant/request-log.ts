export interface LogEntry {
  readonly number: number;
  /** Tenant time, ISO 8601. */
  readonly at: string;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  /** How the answer left: whole, cut, lost, or reset before anything was applied. */
  readonly delivery: "whole" | "cut" | "lost" | "reset";
  readonly fault: boolean;
  readonly userId: string | null;
  readonly appId: string | null;
  readonly requestBody: unknown;
  readonly responseBody: unknown;
  /** SharePoint resource units this exchange cost. */
  readonly resourceUnits: number;
  readonly requestId: string | null;
}

export interface RequestLog {
  add(entry: Omit<LogEntry, "number">): void;
  /** Entries with a greater number, oldest first. */
  since(number: number): readonly LogEntry[];
  clear(): void;
}

const most = 20_000;

/** The last 20,000 exchanges, in memory. */
export function createRequestLog(): RequestLog {
  let entries: LogEntry[] = [];
  let last = 0;
  return {
    add(entry) {
      entries.push({ number: ++last, ...entry });
      if (entries.length > most * 1.1) entries = entries.slice(-most);
    },
    since: (number) => entries.filter((entry) => entry.number > number),
    clear: () => void (entries = []),
  };
}
