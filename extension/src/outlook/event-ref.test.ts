import { assert, property, webPath, webQueryParameters } from "fast-check";
import { describe, expect, it } from "vitest";
import { eventRefOf } from "./event-ref.ts";

const outlook = "https://outlook.office.com";

describe("eventRefOf", () => {
  it.each([
    ["the id of the open event", "/calendar/item/AAMkADU3_x-A%3D", "AAMkADU3_x-A="],
    ["the id in Graph's spelling", "/calendar/item/AAMk%2FADU3%2BxA%3D", "AAMk-ADU3_xA="],
    ["the id with an account number before it", "/calendar/0/item/AAMk", "AAMk"],
    ["the id with a view before it", "/calendar/view/week/item/AAMk", "AAMk"],
    ["the id in the link that Graph gives", "/owa/?itemid=AAMk%2FA%3D&exvsurl=1&path=/calendar/item", "AAMk-A="],
    ["nothing for the calendar itself", "/calendar/view/month", null],
    ["nothing for a mail", "/mail/inbox/id/AAMk", null],
    ["nothing for a mail in the old form", "/owa/?itemid=AAMk&path=/mail/inbox", null],
    ["nothing for an id with other characters", "/calendar/item/%3Cscript%3E", null],
    ["nothing for a broken escape", "/calendar/item/%E0%A4%A", null],
    ["nothing for an endless id", `/calendar/item/${"A".repeat(513)}`, null],
  ])("returns %s", (_name, path, ref) => {
    expect(eventRefOf(outlook + path)).toBe(ref);
  });

  it("never throws and never returns more than an id, whatever the path", () => {
    assert(
      property(webPath(), webQueryParameters(), (path, query) => {
        expect(eventRefOf(`${outlook}/calendar/item${path}?${query}`) ?? "").toMatch(/^[\w=-]{0,512}$/);
      }),
    );
  });
});
