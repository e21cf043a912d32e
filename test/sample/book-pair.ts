import { bookSession } from "shared/flows/booking/book-session.ts";
import type { Participant } from "shared/flows/participant.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import { planPair } from "./plan-pair.ts";

/** Books 45 minutes of peer coaching with somebody; the session's id. */
export async function bookPair(participant: Participant, partner: DirectoryUser, start: number): Promise<string> {
  const plan = await planPair(participant, partner, start);
  const { saving } = await bookSession(participant, plan);
  if (saving.where !== "service") throw new Error(`Not booked: ${JSON.stringify(saving)}`);
  return plan.session.id;
}
