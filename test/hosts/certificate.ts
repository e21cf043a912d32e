import { generate } from "selfsigned";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** A certificate for the test front. Nobody trusts it: the browser of the tests is told to take any. */
export async function certificate(): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "turnabout.test" }], {
    keyType: "ec",
    algorithm: "sha256",
  });
  return { key, cert };
}
