import { base64url } from "jose";

import { circleIdOfSession } from "../sessions/session-link.ts";
import { hmacUnder } from "./hmac-under.ts";

const half = 4;

interface Composed {
  readonly circleId: string;
  /** The circle's, base64url. */
  readonly secret: string;
  /** What tells this appointment from the circle's others, the moment at which it was begun for example. */
  readonly about: string;
}

/**
 * The id of a session whose agenda is put into an appointment before the appointment is saved. Its second half follows from the first
 * under the circle's secret, so that the circle's members know it as one that nobody has booked; everybody else sees random bytes.
 */
export async function composedSessionId({ circleId, secret, about }: Composed): Promise<string> {
  const first = (await hmacUnder(secret, `composed/${about}`)).subarray(0, half);
  return `${circleId}.${base64url.encode(Uint8Array.of(...first, ...(await secondHalf(secret, first))))}`;
}

/** Whether an id was made by {@link composedSessionId} for this circle. Of other ids one in 2³² is taken for one. */
export async function isComposedSessionId({
  circleId,
  secret,
  sessionId,
}: Omit<Composed, "about"> & { readonly sessionId: string }): Promise<boolean> {
  if (circleIdOfSession(sessionId) !== circleId) return false;
  const bytes = base64url.decode(sessionId.slice(circleId.length + 1));
  return (await secondHalf(secret, bytes.subarray(0, half))).every((byte, at) => byte === bytes[half + at]);
}

async function secondHalf(secret: string, first: Uint8Array): Promise<Uint8Array> {
  return (await hmacUnder(secret, `composed-half/${base64url.encode(first)}`)).subarray(0, half);
}
