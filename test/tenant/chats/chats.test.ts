import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { otherAppId, type TriedTenant, tryTenant } from "../try-tenant.ts";

interface Chat {
  readonly id: string;
  readonly chatType: string;
  readonly error?: { readonly code: string; readonly message: string };
}
interface Messages {
  readonly value: readonly { readonly body: { readonly content: string }; readonly from: { readonly user: object } }[];
}

const member = (id: string, roles: readonly string[] = ["owner"]) => ({
  "@odata.type": "#microsoft.graph.aadUserConversationMember",
  roles,
  "user@odata.bind": `https://graph.microsoft.com/v1.0/users('${id}')`,
});
const pair = { chatType: "oneOnOne", members: [member("ann-id"), member("ben-id")] };
const three = { chatType: "group", topic: "Times", members: [...pair.members, member("mia-id")] };

let tenant: TriedTenant;
beforeEach(async () => void (tenant = await tryTenant()));
afterEach(() => tenant.stop());

const start = (body: object, who: "ann" | "ben" | "nil" = "ann") => tenant.send<Chat>(who, "POST /chats", { body });
const say = (who: "ann" | "ben" | "nil", id: string, body: object) =>
  tenant.send<Chat>(who, `POST /chats/${encodeURIComponent(id)}/messages`, { body });
const violations = async () =>
  (await tenant.control<{ errors: string[] }[]>("GET /violations")).map(({ errors }) => errors);

describe("POST /chats", () => {
  it("starts a chat of two once, whoever asks", async () => {
    const first = await start(pair);
    expect(first).toMatchObject({
      status: 201,
      body: { id: "19:ann-id_ben-id@unq.gbl.spaces", chatType: "oneOnOne", topic: null },
    });
    const members = pair.members.toReversed();
    expect((await start({ ...pair, members }, "ben")).body.id).toBe(first.body.id);
    expect(await violations()).toEqual([]);
  });

  it("starts another group each time, by user principal name too", async () => {
    const members = [member("Ann@contoso.example"), member("ben-id"), member("mia-id")];
    const [one, two] = [await start(three), await start({ ...three, members })];
    expect(one.body.id).toMatch(/^19:[\da-f]{32}@thread\.v2$/);
    expect(two.body.id).not.toBe(one.body.id);
    expect(await violations()).toEqual([]);
  });

  it.each<[string, object, number]>([
    ["nobody", { chatType: "oneOnOne" }, 400],
    ["one person", { ...pair, members: [member("ann-id")] }, 400],
    ["one person twice", { ...pair, members: [member("ann-id"), member("ann-id")] }, 400],
    ["three persons as two", { ...pair, members: three.members }, 400],
    ["others only", { ...pair, members: [member("ben-id"), member("mia-id")] }, 400],
    ["a member without a role", { ...pair, members: [member("ann-id"), member("ben-id", [])] }, 400],
    ["a colleague as guest", { ...pair, members: [member("ann-id"), member("ben-id", ["guest"])] }, 400],
    ["somebody unknown", { ...pair, members: [member("ann-id"), member("who-id")] }, 404],
    ["a title for two", { ...pair, topic: "Times" }, 400],
    ["a meeting's chat", { ...three, chatType: "meeting" }, 400],
    [
      "a member of another type",
      {
        ...pair,
        members: [{ ...member("ann-id"), "@odata.type": "#microsoft.graph.conversationMember" }, member("ben-id")],
      },
      400,
    ],
  ])("refuses %s", async (_, body, status) => expect((await start(body)).status).toBe(status));

  it("needs its scope, and can be switched off", async () => {
    const unscoped = await tenant.send<Chat>("ann", "POST /chats", { body: pair, scopes: ["ChatMessage.Send"] });
    expect([unscoped.status, unscoped.body.error?.code]).toEqual([403, "Forbidden"]);
    await tenant.control("POST /switches", { chats: "refused" });
    expect((await start(pair)).status).toBe(403);
  });
});

describe("POST /chats/{id}/messages", () => {
  it("is said as the caller and read by the others", async () => {
    const { id } = (await start(pair)).body;
    const html = "<p>Three times</p><ul><li>Monday</li></ul>";
    expect((await say("ann", id, { body: { contentType: "html", content: html } })).status).toBe(201);
    expect((await say("ben", id, { body: { content: "Monday" } })).status).toBe(201);
    const read = await tenant.send<Messages>("ben", `GET /chats/${encodeURIComponent(id)}/messages`, {
      scopes: ["Chat.Read"],
      appId: otherAppId,
    });
    expect(read.body.value.map(({ body }) => body.content)).toEqual([
      "Monday",
      "<p>Three times</p><ul><li>Monday</li></ul>",
    ]);
    expect(read.body.value[1]?.from.user).toMatchObject({ id: "ann-id" });
    expect(await violations()).toEqual([]);
  });

  it.each<[string, object, number]>([
    ["nothing", { body: { content: " " } }, 400],
    ["another type", { body: { contentType: "markdown", content: "x" } }, 400],
    ["in another's name", { body: { content: "x" }, from: { user: { id: "ben-id" } } }, 400],
    ["more than it may hold", { body: { content: "x".repeat(29_000) } }, 413],
    [
      "an attachment that is not named",
      { body: { content: "x" }, attachments: [{ id: "1", contentType: "reference" }] },
      400,
    ],
  ])("refuses %s", async (_, body, status) => {
    const { id } = (await start(pair)).body;
    expect((await say("ann", id, body)).status).toBe(status);
  });

  const card = {
    type: "AdaptiveCard",
    version: "1.4",
    body: [{ type: "TextBlock", text: "x" }],
    actions: [{ type: "Action.OpenUrl", title: "Open", url: "https://turnabout.contoso.example/open" }],
  };
  it.each<[string, string, number]>([
    ["a card that opens an address", JSON.stringify(card), 201],
    ["a card that is no JSON", "{", 400],
    ["another kind of card", JSON.stringify({ ...card, type: "HeroCard" }), 400],
    ["a card without a version", JSON.stringify({ ...card, version: undefined }), 400],
    ["a card without a body", JSON.stringify({ ...card, body: [] }), 400],
    ["a card that answers a bot", JSON.stringify({ ...card, actions: [{ type: "Action.Submit", title: "Go" }] }), 400],
    [
      "one deep inside it",
      JSON.stringify({ ...card, body: [{ type: "Container", selectAction: { type: "Action.Execute" } }] }),
      400,
    ],
    [
      "a card that runs a script",
      JSON.stringify({ ...card, selectAction: { type: "Action.OpenUrl", url: "javascript:x" } }),
      400,
    ],
  ])("answers %s as documented", async (_, content, status) => {
    const { id } = (await start(pair)).body;
    const attachments = [{ id: "1", contentType: "application/vnd.microsoft.card.adaptive", content }];
    const body = { contentType: "html", content: '<attachment id="1"></attachment>' };
    expect((await say("ann", id, { body, attachments })).status).toBe(status);
  });

  it("is for members, of a chat that is there", async () => {
    const { id } = (await start(pair)).body;
    expect((await say("nil", id, { body: { content: "x" } })).status).toBe(403);
    expect((await say("ann", "19:none@thread.v2", { body: { content: "x" } })).status).toBe(404);
  });

  it("takes twenty in a second", async () => {
    const { id } = (await start(pair)).body;
    for (let n = 0; n < 20; n += 1) expect((await say("ann", id, { body: { content: "x" } })).status).toBe(201);
    expect((await say("ann", id, { body: { content: "x" } })).status).toBe(429);
    await tenant.control("POST /clock", { advanceMs: 1000 });
    expect((await say("ann", id, { body: { content: "x" } })).status).toBe(201);
  });
});
