import { GeneralEncrypt } from "jose";

import type { PublicKey } from "../circles/card.ts";
import { utf8 } from "./utf8.ts";

export interface CopyToSeal {
  readonly value: unknown;
  /** Where the copy is kept: it opens only with the same context. */
  readonly context: string;
  readonly deviceKey: CryptoKey;
  /** The participant's own public sealing key, once it is known. */
  readonly ownKey: PublicKey | null;
}

/**
 * Seals the second copy of a value kept on the device: to the device key and, once known, to the participant's own sealing key. The
 * device key lives in IndexedDB and is lost with it; the own key comes back from the mailbox, and with it the copy opens again.
 */
export async function sealCopy({ value, context, deviceKey, ownKey }: CopyToSeal): Promise<string> {
  const sealing = new GeneralEncrypt(utf8(JSON.stringify(value ?? null)))
    .setProtectedHeader({ enc: "A256GCM" })
    .setAdditionalAuthenticatedData(utf8(context));
  sealing.addRecipient(deviceKey).setUnprotectedHeader({ alg: "A256GCMKW" });
  if (ownKey !== null) {
    const { kty, crv, x, y } = ownKey;
    sealing.addRecipient({ kty, crv, x, y }).setUnprotectedHeader({ alg: "ECDH-ES+A256KW" });
  }
  return JSON.stringify(await sealing.encrypt());
}
