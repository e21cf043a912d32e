/** The seam inside the local tenant: every Graph operation is a route from a request to an answer over the tenant's state. */

export interface Caller {
  readonly tenantId: string;
  readonly userId: string;
  /** The client id of the app the token was issued to. */
  readonly appId: string;
  readonly scopes: readonly string[];
}

export interface TenantRequest {
  readonly method: string;
  /** Where the caller reached the tenant, for absolute links in answers: `https://graph.microsoft.com`. */
  readonly origin: string;
  /** Decoded path below `/v1.0`, without the query: `/me/events/AAMk…`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or undefined without a body. */
  readonly body: unknown;
  readonly caller: Caller;
}

export interface TenantAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Route {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE" | "PUT";
  /** Microsoft's path template: `/me/events/{event-id}`. */
  readonly path: string;
  /** Any one of these delegated scopes admits the call. */
  readonly scopes: readonly string[];
  readonly handle: (request: TenantRequest, ids: readonly string[], tenant: TenantState) => TenantAnswer;
}

/** A persistent table; every change is written behind and survives a restart. */
export interface Table<T> {
  get(id: string): T | undefined;
  set(id: string, value: T): void;
  delete(id: string): void;
  entries(): IterableIterator<[string, T]>;
}

export interface DirectoryUser {
  readonly id: string;
  readonly displayName: string;
  readonly mail: string | null;
  readonly userPrincipalName: string;
  readonly jobTitle: string | null;
  readonly userType: "Member" | "Guest";
  readonly managerId: string | null;
  /** IANA zone of the mailbox; the mailbox routes derive working hours from it. */
  readonly timeZone: string;
  /** Working hours in that zone, `HH:MM`. */
  readonly workStart: string;
  readonly workEnd: string;
  readonly workDays: readonly string[];
  readonly hasMailbox: boolean;
}

export interface TenantState {
  readonly tenantId: string;
  /** Milliseconds since 1970 by the tenant's own, settable clock. */
  now(): number;
  /** A new opaque id; deterministic for a given seed. */
  newId(prefix: string): string;
  table<T>(name: string): Table<T>;
  users(): readonly DirectoryUser[];
  user(id: string): DirectoryUser | undefined;
  userByAddress(address: string): DirectoryUser | undefined;
  /** Position of a named behaviour switch (see switches.ts); undefined = as documented. */
  switchOn(name: string): string | undefined;
  /** Counts something tests look at: `updateMails`, `invitationMails`, `resourceUnits`. */
  count(what: string, by?: number): void;
}

/** Graph's error body, https://learn.microsoft.com/graph/errors */
export function graphError(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): TenantAnswer {
  return { status, headers, body: { error: { code, message } } };
}
