import { beforeEach, describe, expect, it } from "vitest";
import { idOfKind, immutableId } from "./event-ids.ts";
import { type TriedMailboxes, tryMailboxes } from "./try-mailboxes.ts";

interface Shown {
  readonly id: string;
  readonly subject: string;
}

const prefer = 'IdType="ImmutableId"';
const at = (time: string) => ({ dateTime: `2026-03-10T${time}`, timeZone: "UTC" });

let tenant: TriedMailboxes;
beforeEach(async () => {
  tenant = await tryMailboxes();
});

describe("the two kinds of id of one event", () => {
  const get = (id: string, options = {}) =>
    tenant.send<Shown>("ann", `GET /me/events/${encodeURIComponent(id)}`, options);

  it("differ, name the same event in a path, and are answered as the header asks", () => {
    const body = { subject: "A", start: at("09:00:00"), end: at("10:00:00") };
    const usual = tenant.send<Shown>("ann", "POST /me/events", { body }).body.id;
    const stays = get(usual, { prefer }).body.id;
    expect(stays).not.toBe(usual);
    expect(get(stays).body).toMatchObject({ id: usual, subject: "A" });
    expect(get(stays, { prefer }).body.id).toBe(stays);
    expect(tenant.violations).toEqual([]);
  });

  it("are case-sensitive: another spelling is no event", () => {
    const body = { subject: "A", start: at("09:00:00"), end: at("10:00:00") };
    const { id } = tenant.send<Shown>("ann", "POST /me/events", { body }).body;
    expect(get(id.toLowerCase()).status).toBe(404);
  });

  it("with the switch only the immutable one is found", () => {
    const body = { subject: "A", start: at("09:00:00"), end: at("10:00:00") };
    const { id } = tenant.send<Shown>("ann", "POST /me/events", { body, prefer }).body;
    tenant.switchTo("idInPath", "stored");
    expect(get(idOfKind("default", id)).status).toBe(404);
    expect(get(id).status).toBe(200);
  });

  it.each(["AAMkabc_-x1AAA=", "AAMkabcAAA=.20260309", ""])("an id of either kind leads back to %j", (id) => {
    expect(immutableId(idOfKind("default", id))).toBe(id);
    expect(immutableId(id)).toBe(id);
    expect(idOfKind("default", id)).toMatch(/^[\w=-]+$/);
  });
});
