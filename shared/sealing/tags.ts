import { base64url } from "jose";

import type { PersonId } from "../circles/person.ts";
import { hmacUnder } from "./hmac-under.ts";
import { utf8 } from "./utf8.ts";

const inboxBuckets = 64;

async function hmac(secret: string, message: string): Promise<string> {
  return base64url.encode(await hmacUnder(secret, message));
}

async function personDigest(person: PersonId): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(person.replace(".", ""))));
}

/** Where a person's card lies: `card/` and SHA-256 over tenant id and object id. Everybody can compute it, on purpose. */
export async function cardTag(person: PersonId): Promise<string> {
  return `card/${base64url.encode(await personDigest(person))}`;
}

/** The one of 64 buckets, `inbox/00` to `inbox/63`, in which invitations to a person lie; they are opened by trial. */
export async function inboxTag(person: PersonId): Promise<string> {
  const [first = 0] = await personDigest(person);
  return `inbox/${String(first % inboxBuckets).padStart(2, "0")}`;
}

/** Where a participant's own rows lie, under the personal secret kept with the private keys: 43 characters. */
export function homeTag(personalSecret: string): Promise<string> {
  return hmac(personalSecret, "home");
}

/** Where what a whole circle shares lies, under the circle's secret: 43 characters, the full HMAC-SHA-256. */
export function circleTag(circleSecret: string): Promise<string> {
  return hmac(circleSecret, "circle");
}

/** Where all rows of one session lie, under the circle's secret. Without the secret two sessions of a circle look unrelated. */
export function sessionTag(circleSecret: string, sessionId: string): Promise<string> {
  return hmac(circleSecret, `session/${sessionId}`);
}

/** Where a participant's own snapshots of one circle lie, under the personal secret: no other member can tell whose they are. */
export function snapshotTag(personalSecret: string, circleId: string): Promise<string> {
  return hmac(personalSecret, `snapshot/${circleId}`);
}
