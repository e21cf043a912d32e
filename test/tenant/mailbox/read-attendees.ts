import type { TenantState } from "../exchange.ts";
import type { Attendee } from "./mailbox-item.ts";
import { Refusal } from "./refusal.ts";

const types = ["required", "optional", "resource"] as const;

/** At most 500 attendees: https://learn.microsoft.com/graph/api/resources/event */
const limit = 500;

/** Reads the attendees of a request; names that are not given come from the directory. */
export function readAttendees(value: unknown, tenant: TenantState): Attendee[] {
  if (!Array.isArray(value))
    throw new Refusal(400, "ErrorInvalidPropertySet", "The property 'attendees' has an invalid value.");
  if (value.length > limit)
    throw new Refusal(400, "ErrorExceededMaxRecipientLimit", `The number of attendees exceeds the limit of ${limit}.`);
  const seen = new Set<string>();
  return value.flatMap((each): Attendee[] => {
    const { emailAddress, type } = (each ?? {}) as {
      emailAddress?: { address?: unknown; name?: unknown };
      type?: unknown;
    };
    const address = emailAddress?.address;
    if (typeof address !== "string" || !/^[^\s@]+@[^\s@]+$/.test(address))
      throw new Refusal(400, "ErrorInvalidRecipients", "At least one recipient isn't valid.");
    if (seen.has(address.toLowerCase())) return [];
    seen.add(address.toLowerCase());
    const given = typeof emailAddress?.name === "string" && emailAddress.name !== "" ? emailAddress.name : undefined;
    return [
      {
        type: types.find((known) => typeof type === "string" && known === type.toLowerCase()) ?? "required",
        status: { response: "none", time: null },
        emailAddress: { name: given ?? tenant.userByAddress(address)?.displayName ?? address, address },
      },
    ];
  });
}
