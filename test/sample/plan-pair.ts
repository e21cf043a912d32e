import { instant } from "shared/circles/instant.ts";
import { personId } from "shared/circles/person.ts";
import type { Participant } from "shared/flows/participant.ts";
import { type BookingPlan, planBooking } from "shared/flows/booking/plan-booking.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import { tenantId } from "./organization.ts";

/** 45 minutes of peer coaching with somebody, planned and not yet booked. */
export async function planPair(participant: Participant, partner: DirectoryUser, start: number): Promise<BookingPlan> {
  const other = { id: personId(tenantId, partner.id), name: partner.displayName, address: partner.mail ?? "" };
  const plan = await planBooking(participant, {
    others: [other],
    format: "peer-coaching-pair",
    templateId: "peer-pair-45",
    start: instant(start),
    minutes: 45,
    subject: null,
    circleName: "",
  });
  if (plan === null) throw new Error("No agenda of this length");
  return plan;
}
