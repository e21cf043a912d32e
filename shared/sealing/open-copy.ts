import { generalDecrypt, type GeneralJWE } from "jose";

import type { OwnKeys } from "./own-keys.ts";
import { textOfUtf8 } from "./text-of-utf8.ts";
import { utf8 } from "./utf8.ts";
import type { Unwrapped } from "./wrap.ts";

export interface CopyToOpen {
  readonly text: string;
  readonly context: string;
  readonly deviceKey: CryptoKey;
  /** The participant's keys, once they were read from the mailbox. */
  readonly ownKeys: OwnKeys | null;
}

async function opened(text: string, { key, alg, context }: { key: CryptoKey; alg: string; context: string }) {
  const result = await generalDecrypt(JSON.parse(text) as GeneralJWE, key, {
    keyManagementAlgorithms: [alg],
    contentEncryptionAlgorithms: ["A256GCM"],
  });
  const [json, aad] = [textOfUtf8(result.plaintext), textOfUtf8(result.additionalAuthenticatedData ?? utf8(""))];
  if (json === null || aad !== context) throw new TypeError("Not the copy of this place");
  return JSON.parse(json) as unknown;
}

/** Opens what `sealCopy` sealed, with the device key, else with the participant's own key; not ok when neither opens it. */
export async function openCopy({ text, context, deviceKey, ownKeys }: CopyToOpen): Promise<Unwrapped> {
  try {
    return { ok: true, value: await opened(text, { key: deviceKey, alg: "A256GCMKW", context }) };
  } catch {
    if (ownKeys === null) return { ok: false };
  }
  try {
    const key = ownKeys.sealing.privateKey;
    return { ok: true, value: await opened(text, { key, alg: "ECDH-ES+A256KW", context }) };
  } catch {
    return { ok: false };
  }
}
