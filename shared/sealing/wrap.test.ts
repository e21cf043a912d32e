import { beforeAll, describe, expect, it } from "vitest";

import { openCopy } from "./open-copy.ts";
import { makeOwnKeys } from "./own-keys.ts";
import { sealCopy } from "./seal-copy.ts";
import { newDeviceKey, unwrapJson, wrapJson } from "./wrap.ts";

const value = { text: "नमस्ते", list: [1, null, true] };

let key: CryptoKey;

beforeAll(async () => {
  key = await newDeviceKey();
});

describe("a wrapped value", () => {
  it("opens with its key and context", async () => {
    const text = await wrapJson({ key, value, context: "a" });
    expect(await unwrapJson({ key, text, context: "a" })).toEqual({ ok: true, value });
  });

  it("opens with no other key, context or byte", async () => {
    const text = await wrapJson({ key, value, context: "a" });
    const changed = (text.startsWith("A") ? "B" : "A") + text.slice(1);
    const attempts = [
      { key: await newDeviceKey(), text, context: "a" },
      { key, text, context: "b" },
      { key, text: changed, context: "a" },
      { key, text: text.slice(0, -4), context: "a" },
      { key, text: "", context: "a" },
      { key, text: "not base64 ☂", context: "a" },
    ];
    for (const attempt of attempts) expect(await unwrapJson(attempt)).toEqual({ ok: false });
  });

  it("has a key that cannot be exported", async () => {
    await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
  });
});

describe("a second copy", () => {
  it("opens with the device key alone", async () => {
    const text = await sealCopy({ value, context: "a", deviceKey: key, ownKey: null });
    expect(await openCopy({ text, context: "a", deviceKey: key, ownKeys: null })).toEqual({ ok: true, value });
  });

  it("opens with the own keys when the device key is lost", async () => {
    const ownKeys = await makeOwnKeys();
    const text = await sealCopy({ value, context: "a", deviceKey: key, ownKey: ownKeys.sealing.publicJwk });
    const deviceKey = await newDeviceKey();
    expect(await openCopy({ text, context: "a", deviceKey, ownKeys })).toEqual({ ok: true, value });
    expect(await openCopy({ text, context: "a", deviceKey, ownKeys: null })).toEqual({ ok: false });
    expect(await openCopy({ text, context: "a", deviceKey, ownKeys: await makeOwnKeys() })).toEqual({ ok: false });
    expect(await openCopy({ text, context: "b", deviceKey: key, ownKeys })).toEqual({ ok: false });
  });

  it.each(["", "null", "{}", "x"])("of other text does not open: %j", async (text) => {
    expect(await openCopy({ text, context: "a", deviceKey: key, ownKeys: await makeOwnKeys() })).toEqual({ ok: false });
  });
});
