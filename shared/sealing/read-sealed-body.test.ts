import { beforeAll, describe, expect, it } from "vitest";

import { personId } from "../circles/person.ts";
import { newRowId } from "./new-row-id.ts";
import { makeOwnKeys } from "./own-keys.ts";
import { readSealedBody } from "./read-sealed-body.ts";
import { sealRow } from "./seal-row.ts";

let goodBody: string;
let bodyForOne: string;

beforeAll(async () => {
  const [one, two] = await Promise.all([makeOwnKeys(), makeOwnKeys()]);
  const sealed = async (recipients: (typeof one)[]) => {
    const author = personId("5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21", "00000000-0000-4000-8000-00000000000a");
    const place = { tag: "t".repeat(43), kind: "entry", author, revision: 1, rowId: newRowId() };
    const readers = recipients.map((each) => each.sealing.publicJwk);
    const row = await sealRow({ place, content: "hello", keys: one, recipients: readers });
    return row.ok ? row.body : "";
  };
  [goodBody, bodyForOne] = [await sealed([one, two]), await sealed([one])];
});

function header(members: object): string {
  return Buffer.from(JSON.stringify(members)).toString("base64url");
}

describe("readSealedBody", () => {
  type Body = Record<string, unknown> & { recipients: Record<string, unknown>[] };
  const parsed = (): Body => JSON.parse(goodBody) as Body;
  const first = (body: Body) => body.recipients[0] as { encrypted_key: string; header: Record<string, unknown> };
  const ours = { alg: "ECDH-ES+A256KW", enc: "A256GCM" };

  const malformed: [string, () => unknown][] = [
    ["10,000 recipients", () => ({ ...parsed(), recipients: Array.from({ length: 10_000 }, () => ({})) })],
    ["13 recipients", () => ({ ...parsed(), recipients: Array.from({ length: 13 }, () => first(parsed())) })],
    ["no recipients", () => ({ ...parsed(), recipients: [] })],
    ["recipients that are none", () => ({ ...parsed(), recipients: [1, null, "x"] })],
    ["another alg", () => ({ ...parsed(), protected: header({ ...ours, alg: "ECDH-ES" }) })],
    ["alg dir", () => ({ ...parsed(), protected: header({ ...ours, alg: "dir" }) })],
    ["a password alg", () => ({ ...parsed(), protected: header({ ...ours, alg: "PBES2-HS256+A128KW", p2c: 1e9 }) })],
    ["another enc", () => ({ ...parsed(), protected: header({ ...ours, enc: "A128CBC-HS256" }) })],
    ["zip", () => ({ ...parsed(), protected: header({ ...ours, zip: "DEF" }) })],
    ["crit", () => ({ ...parsed(), protected: header({ ...ours, crit: ["exp"], exp: 1 }) })],
    ["an embedded key", () => ({ ...parsed(), protected: header({ ...ours, jwk: { kty: "EC" } }) })],
    ["a key address", () => ({ ...parsed(), protected: header({ ...ours, jku: "https://example.org" }) })],
    ["shared unprotected members", () => ({ ...parsed(), unprotected: { zip: "DEF" } })],
    [
      "an ephemeral key of another curve",
      () => {
        const body = parsed();
        return {
          ...body,
          recipients: [{ ...first(body), header: { epk: { kty: "EC", crv: "P-521", x: "A", y: "A" } } }],
        };
      },
    ],
    [
      "a private ephemeral key",
      () => {
        const body = parsed();
        const epk = { ...(first(body).header["epk"] as object), d: "A" };
        return { ...body, recipients: [{ ...first(body), header: { epk } }] };
      },
    ],
    [
      "zip for one recipient",
      () => {
        const body = parsed();
        return { ...body, recipients: [{ ...first(body), header: { ...first(body).header, zip: "DEF" } }] };
      },
    ],
    ["members that are numbers", () => ({ ...parsed(), ciphertext: 1e308 })],
    ["a list", () => [parsed()]],
    ["null", () => null],
    ["a member left out", () => ({ ...parsed(), aad: undefined })],
    ["a header that is no base64url", () => ({ ...parsed(), protected: "e" })],
    ["an endless header", () => ({ ...parsed(), protected: header({ ...ours, x: "x".repeat(2000) }) })],
  ];

  it("gives the body that was sealed, for one and for several", () => {
    for (const body of [goodBody, bodyForOne]) expect(readSealedBody(body)).toEqual(JSON.parse(body));
  });

  it.each(malformed)("is null for %s", (_, body) => {
    expect(readSealedBody(JSON.stringify(body()))).toBeNull();
  });
});
