import type { Card } from "../circles/card.ts";
import { utf8 } from "./utf8.ts";

/** The two public keys of a participant, as the card carries them. */
export type CardKeys = Pick<Card, "sealingKey" | "signingKey">;

/**
 * Both public keys as six groups of five digits, for two people to compare aloud: `"04217 99120 …"`. Equal keys give equal digits;
 * other keys with the same digits take about 2^99 attempts to find.
 */
export async function keyFingerprint({ sealingKey, signingKey }: CardKeys): Promise<string> {
  const values = JSON.stringify([sealingKey.x, sealingKey.y, signingKey.x, signingKey.y]);
  const digest = new DataView(await crypto.subtle.digest("SHA-512", utf8(values)));
  return [0, 8, 16, 24, 32, 40]
    .map((offset) => (digest.getBigUint64(offset) % 100_000n).toString().padStart(5, "0"))
    .join(" ");
}
