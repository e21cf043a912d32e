import { describe, expect, it } from "vitest";
import { makeNamelessKey } from "./nameless-key.ts";
import { checkPlain, plainDigest, signPlain } from "./signed-plain.ts";

const content = { group: "north", held: 3, name: "Čaj" };

describe("a signed plain row", () => {
  it("is read by everybody and tells which key signed it", async () => {
    const [one, two] = [await makeNamelessKey(), await makeNamelessKey()];
    const body = await signPlain({ tag: "summaries/a", content, key: two });
    expect(body).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(body)).toMatchObject({ content });
    expect(await checkPlain({ tag: "summaries/a", body, keys: [one, two] })).toEqual({
      content,
      signer: 1,
      digest: await plainDigest(content),
    });
  });

  it.each<[string, (body: string) => { tag?: string; body: string }]>([
    ["an outsider's key", (body) => ({ body })],
    ["another tag", (body) => ({ body, tag: "summaries/b" })],
    ["changed bytes", (body) => ({ body: body.replace("3", "4") })],
    ["no signature", () => ({ body: JSON.stringify({ content }) })],
    ["a signature that is none", () => ({ body: JSON.stringify({ content, signature: "!" }) })],
    ["no row at all", () => ({ body: "[[[[[[[[" })],
  ])("does not count with %s", async (what, change) => {
    const [member, outsider] = [await makeNamelessKey(), await makeNamelessKey()];
    const { tag = "summaries/a", body } = change(await signPlain({ tag: "summaries/a", content, key: member }));
    expect(await checkPlain({ tag, body, keys: [what.startsWith("an outsider") ? outsider : member] })).toBeNull();
  });

  it("carries nothing of the private half", async () => {
    const key = await makeNamelessKey();
    expect(await signPlain({ tag: "t", content, key })).not.toContain(key.d);
  });
});
