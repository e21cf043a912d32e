import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { circleIdOfSession, sessionIdOfFragment, sessionIdOfLink, sessionLink } from "./session-link.ts";

const origin = "https://turnabout.contoso.example";
const id = "Q0lSQ0xFLW9mLXNpeC0xMg.c2Vzc2lvbjE";

describe("session links", () => {
  it.each([
    [origin, `${origin}/open#session=${id}`],
    [`${origin}/`, `${origin}/open#session=${id}`],
    ["HTTPS://Turnabout.Contoso.Example", `${origin}/open#session=${id}`],
    ["http://127.0.0.1:4310", `http://127.0.0.1:4310/open#session=${id}`],
  ])("on %s: %s", (appOrigin, link) => {
    expect(sessionLink(appOrigin, id)).toBe(link);
    expect(sessionIdOfLink(appOrigin, link)).toBe(id);
  });

  it.each(["javascript:alert(1)", "https://a.example/path", "https://a@b.example", 'https://a.example"', ""])(
    "has no origin %s",
    (appOrigin) => {
      expect(() => sessionLink(appOrigin, id)).toThrow(RangeError);
    },
  );

  it.each(["", "x", `${id}x`, id.replace(".", "/"), `${id}"><script>`])("has no id %s", (wrong) => {
    expect(() => sessionLink(origin, wrong)).toThrow(RangeError);
    expect(sessionIdOfFragment(`#session=${wrong}`)).toBeNull();
    expect(circleIdOfSession(wrong)).toBeNull();
  });

  it.each(["", "#", `#session=${id}&x=1`, `#Session=${id}`, `session=${id}`, `#session=${id}#session=${id}`])(
    "opens nothing for %s",
    (fragment) => {
      expect(sessionIdOfFragment(fragment)).toBeNull();
    },
  );

  it("leads to the circle", () => expect(circleIdOfSession(id)).toBe("Q0lSQ0xFLW9mLXNpeC0xMg"));

  it("never takes a session from an address that is not exactly ours", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withFragments: true })), (before) => {
        expect(sessionIdOfLink(origin, `${before}/open#session=${id}`)).toBe(
          before.trim() === ""
            ? sessionIdOfLink(origin, `/open#session=${id}`)
            : before.trimStart().toLowerCase() === origin
              ? id
              : null,
        );
      }),
    );
  });
});
