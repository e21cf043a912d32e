import { instant } from "shared/circles/instant.ts";
import { personId } from "shared/circles/person.ts";
import { bookSession } from "shared/flows/book-session.ts";
import type { Participant } from "shared/flows/participant.ts";
import { planBooking } from "shared/flows/plan-booking.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import { tenantId } from "./organization.ts";

/** Books 45 minutes of peer coaching with somebody; the session's id. */
export async function bookPair(participant: Participant, partner: DirectoryUser, start: number): Promise<string> {
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
  const { saving } = await bookSession(participant, plan);
  if (saving.where !== "service") throw new Error(`Not booked: ${JSON.stringify(saving)}`);
  return plan.session.id;
}
