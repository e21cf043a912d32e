import type { TenantState } from "../exchange.ts";
import type { FoundItem } from "./find-item.ts";
import { type Attendee, copyOf, type Response, saveItem } from "./mailbox-item.ts";
import { occurrence } from "./occurrences.ts";
import { occurrenceOf } from "./opaque.ts";

interface Answer {
  readonly found: FoundItem;
  readonly response: Response;
  readonly proposedNewTime?: NonNullable<Attendee["proposedNewTime"]>;
}

/** Enters an attendee's answer into the organizer's copy, as the answering mail does; an outside organizer has none. */
export function answerOrganizer(
  tenant: TenantState,
  userId: string,
  { found, response, proposedNewTime }: Answer,
): void {
  const { item } = found;
  tenant.count("responseMails", 1);
  const organizer = tenant.userByAddress(item.organizer.address);
  const user = tenant.user(userId);
  // Who is invited to one occurrence only has it under its own id; the organizer has it as part of the series.
  const single = occurrenceOf(item.iCalUId);
  const date = found.date ?? single?.date ?? null;
  const original = organizer && copyOf(tenant, organizer.id, single?.master ?? item.iCalUId);
  if (!organizer || !original || !user) return;
  const own = new Set([user.mail, user.userPrincipalName].map((address) => address?.toLowerCase()));
  const answered = (attendees: readonly Attendee[]): Attendee[] =>
    attendees.map((each) =>
      own.has(each.emailAddress.address.toLowerCase())
        ? {
            type: each.type,
            emailAddress: each.emailAddress,
            status: { response, time: tenant.now() },
            ...(proposedNewTime ? { proposedNewTime } : {}),
          }
        : each,
    );
  const seen = date ? occurrence(original, date) : null;
  if (date && !seen) return;
  const attendees = answered(seen?.attendees ?? original.attendees);
  const next = date
    ? { ...original, exceptions: { ...original.exceptions, [date]: { ...original.exceptions[date], attendees } } }
    : { ...original, attendees };
  saveItem(tenant, organizer.id, next);
}
