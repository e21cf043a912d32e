import { describe, expect, it } from "vitest";
import { instant } from "../circles/instant.ts";
import { codeOf, problemOf } from "./problem-of.ts";

const retryAt = instant(1_000);

function kindOf(
  status: number,
  given: { code?: string; area?: "mailbox" | "directory" | "store"; kind?: "read" | "write" },
) {
  const { code = "x", area = "mailbox", kind = "read" } = given;
  const body = { error: { code, message: "Access is fine, not found, throttled." } };
  return problemOf({ kind, area, scopes: ["Calendars.Read"], status, body, requestId: "r", retryAt }).kind;
}

describe("problemOf", () => {
  it.each([
    [401, {}, "not-signed-in"],
    [401, { area: "store", code: "accessDenied" }, "no-access"],
    [403, { code: "ErrorAccessDenied" }, "permission-missing"],
    [403, { area: "directory", code: "Authorization_RequestDenied" }, "permission-missing"],
    [403, { area: "store", code: "accessDenied" }, "no-access"],
    [404, { code: "ErrorItemNotFound" }, "not-found"],
    [410, {}, "gone"],
    [409, { code: "ErrorFolderExists" }, "conflict"],
    [400, { code: "ErrorFolderExists" }, "conflict"],
    [412, {}, "conflict"],
    [413, {}, "too-large"],
    [423, {}, "busy"],
    [429, { kind: "write" }, "busy"],
    [507, { kind: "write" }, "storage-full"],
    [503, {}, "busy"],
    [503, { kind: "write" }, "outcome-unknown"],
    [504, { kind: "write" }, "outcome-unknown"],
    [509, { kind: "write" }, "outcome-unknown"],
    [500, { kind: "write" }, "outcome-unknown"],
    [400, { kind: "write" }, "refused"],
    [400, { area: "store" }, "list-not-ready"],
    [400, { area: "store", kind: "write" }, "refused"],
    [302, {}, "unreadable-answer"],
  ] as const)("takes %i with %o for %s", (status, given, kind) => expect(kindOf(status, given)).toBe(kind));

  it("names the permission, and when to come back", () => {
    const answer = { kind: "read", area: "mailbox", scopes: ["Calendars.Read"], requestId: "r", retryAt } as const;
    expect(problemOf({ ...answer, status: 403, body: undefined })).toEqual({
      kind: "permission-missing",
      scopes: ["Calendars.Read"],
      status: 403,
      code: null,
      requestId: "r",
    });
    expect(problemOf({ ...answer, status: 429, body: null })).toMatchObject({ kind: "busy", retryAt });
  });
});

describe("codeOf", () => {
  it.each([
    [{ error: { code: "generalException", innerError: { code: "ErrorFolderExists" } } }, "ErrorFolderExists"],
    [{ error: { code: "accessDenied", innererror: { code: "somethingNew", "request-id": "1" } } }, "accessDenied"],
    [{ error: { code: "invalidRequest", innerError: { innererror: { code: "accessDenied" } } } }, "accessDenied"],
    [{ error: { code: "UnknownError", innerError: { date: "2026-01-01" } } }, "UnknownError"],
    [{ error: "invalid_grant" }, null],
    [{ error: { code: 7 } }, null],
    ["<html>", null],
    [undefined, null],
  ])("finds in %j the code %s", (body, code) => expect(codeOf(body)).toBe(code));
});
