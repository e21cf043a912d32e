import { type TriedMailboxes, tryMailboxes } from "./try-mailboxes.ts";

export interface ShownEvent {
  readonly id: string;
  readonly iCalUId: string;
  readonly type: string;
  readonly subject: string;
  readonly seriesMasterId: string | null;
  readonly originalStart?: string;
  readonly isCancelled: boolean;
  readonly showAs: string;
  readonly start: { readonly dateTime: string };
  readonly end: { readonly dateTime: string };
  readonly body: { readonly content: string };
  readonly onlineMeeting: { readonly joinUrl: string } | null;
  readonly responseStatus: { readonly response: string };
  readonly attendees: readonly {
    readonly emailAddress: { readonly address: string };
    readonly status: { readonly response: string };
  }[];
  readonly cancelledOccurrences?: readonly string[];
  readonly error?: { readonly code: string };
}

const window = "startDateTime=2026-03-01T00:00:00Z&endDateTime=2026-06-01T00:00:00Z&$top=100";
const attendee = (name: string) => ({ emailAddress: { address: `${name}@contoso.example` }, type: "required" });

/** A moment by the clock of Los Angeles: `2026-03-16T09:00`. */
export const pacific = (dateTime: string) => ({ dateTime: `${dateTime}:00`, timeZone: "Pacific Standard Time" });

/** Four Mondays at 9 over the clock change of 8 March, as ann books them with ben and eva. */
export const circle = {
  subject: "Circle",
  body: { contentType: "html", content: "<p>Agenda</p>" },
  start: pacific("2026-03-02T09:00"),
  end: pacific("2026-03-02T10:00"),
  attendees: [attendee("ben"), attendee("eva")],
  isOnlineMeeting: true,
  onlineMeetingProvider: "teamsForBusiness",
  transactionId: "series-1",
  recurrence: {
    pattern: { type: "weekly", interval: 1, daysOfWeek: ["monday"], firstDayOfWeek: "monday" },
    range: {
      type: "numbered",
      startDate: "2026-03-02",
      numberOfOccurrences: 4,
      recurrenceTimeZone: "Pacific Standard Time",
    },
  },
};

/** Five mailboxes and, unless another body is given, a series of ann with ben and eva in them. */
export async function trySeries(body: object = circle) {
  const tenant: TriedMailboxes = await tryMailboxes();
  const made = tenant.send<ShownEvent>("ann", "POST /me/events", { body });
  const path = ({ id }: { id: string }): string => `/me/events/${encodeURIComponent(id)}`;
  const view = (who: string): readonly ShownEvent[] =>
    tenant.send<{ value: readonly ShownEvent[] }>(who, `GET /me/calendarView?${window}`).body.value;
  return {
    tenant,
    made,
    path,
    view,
    attendee,
    instances: (): readonly ShownEvent[] =>
      tenant.send<{ value: readonly ShownEvent[] }>("ann", `GET ${path(made.body)}/instances?${window}`).body.value,
    patch: (event: { id: string }, change: object, who = "ann") =>
      tenant.send<ShownEvent>(who, `PATCH ${path(event)}`, { body: change }),
    act: (who: string, action: string, event: { id: string }, options: object = {}) =>
      tenant.send<ShownEvent>(who, `POST ${path(event)}/${action}`, { body: options }),
    counted: (what: string): number => tenant.state.table<number>("counts").get(what) ?? 0,
  };
}
