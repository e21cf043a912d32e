import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Exchange, exchangeChecker } from "./check-exchange.ts";
import { platform } from "./graph-contract.ts";

interface Example {
  readonly request: { readonly method: string; readonly url: string; readonly body?: unknown };
  readonly response: { readonly status: number; readonly body?: unknown };
}

const folder = join(platform, "graph-examples");
const strict = exchangeChecker();
const lenient = exchangeChecker({ lenient: true });

function examplesOf(index: string): { file: string; exchange: Exchange }[] {
  const base = join(folder, index);
  const { examples } = JSON.parse(readFileSync(join(base, "index.json"), "utf8")) as { examples: { file: string }[] };
  return examples.flatMap(({ file }) => {
    const { request, response } = JSON.parse(readFileSync(join(base, file), "utf8")) as Partial<Example>;
    if (!request || response?.status === undefined) return [];
    const exchange: Exchange = {
      method: request.method,
      url: request.url,
      requestBody: request.body,
      status: response.status,
      responseBody: response.body,
    };
    return [{ file, exchange }];
  });
}

if (strict === null || lenient === null) {
  it("left out: Graph's description is not beside the project", () => expect(existsSync(folder)).toBe(false));
} else {
  describe("the checker accepts what Microsoft publishes", () => {
    it.each(examplesOf("").map(({ file, exchange }) => [file, exchange] as const))("%s", (_, exchange) => {
      expect(lenient(exchange, { product: false }).errors).toEqual([]);
    });

    it("and what was observed in public", () => {
      for (const { file, exchange } of examplesOf("observed")) {
        if (file.startsWith("invite")) continue; // its address is shortened by the source
        expect(lenient(exchange, { product: false }).errors, file).toEqual([]);
      }
    });
  });

  const items = "/sites/contoso.sharepoint.com,a,b/lists/l/items";
  const zone = { dateTime: "2026-01-01T10:00:00", timeZone: "UTC" };
  const schedule = { schedules: ["ann@contoso.example"], startTime: zone, endTime: zone };
  const item = { id: "7", createdDateTime: "2026-01-01T10:00:00Z", fields: { TbTag: "t" } };

  describe("the checker accepts", () => {
    it.each<[string, Exchange]>([
      [
        "one query on a tag",
        {
          method: "GET",
          url: `${items}?$expand=fields($select=TbTag)&$filter=fields/TbTag%20eq%20't'`,
          status: 200,
          responseBody: { value: [item] },
        },
      ],
      [
        "a new row",
        { method: "POST", url: items, requestBody: { fields: { TbTag: "t" } }, status: 201, responseBody: item },
      ],
      [
        "an absolute address",
        { method: "GET", url: "https://graph.microsoft.com/v1.0/me", status: 200, responseBody: { id: "1" } },
      ],
      [
        "an address of the local tenant",
        { method: "GET", url: "http://127.0.0.1:4000/v1.0/me", status: 200, responseBody: { id: "1" } },
      ],
      ["a request alone", { method: "POST", url: "/me/calendar/getSchedule", requestBody: schedule }],
    ])("%s", (_, exchange) => expect(strict(exchange).errors).toEqual([]));
  });

  describe("the checker rejects", () => {
    it.each<[string, Exchange, RegExp]>([
      ["an unknown path", { method: "POST", url: "/me/getSchedule", requestBody: schedule }, /no operation/],
      ["an unknown method", { method: "PUT", url: `${items}/7/fields`, requestBody: {} }, /no operation/],
      ["a query option Graph has not", { method: "GET", url: `${items}?$search=x` }, /query option \$search/],
      ["an option without its $", { method: "GET", url: "/users?search=x" }, /query option search/],
      [
        "a missing option",
        { method: "GET", url: "/me/calendarView?startDateTime=2026-01-01T00:00:00Z" },
        /endDateTime is missing/,
      ],
      ["a body where none belongs", { method: "GET", url: "/me", requestBody: {} }, /no request body/],
      [
        "twenty-one schedules",
        {
          method: "POST",
          url: "/me/calendar/getSchedule",
          requestBody: { ...schedule, schedules: Array(21).fill("a@b.c") },
        },
        /request.*20/,
      ],
      [
        "a read-only member",
        { method: "POST", url: "/me/events", requestBody: { start: zone, end: zone, webLink: "https://x" } },
        /request/,
      ],
      ["a row without fields", { method: "POST", url: items, requestBody: { TbTag: "t" } }, /request.*fields/],
      [
        "a status of another operation",
        { method: "POST", url: items, requestBody: { fields: { TbTag: "t" } }, status: 200, responseBody: item },
        /status 200/,
      ],
      [
        "an invented member",
        { method: "GET", url: `${items}/7`, status: 200, responseBody: { ...item, revision: 3 } },
        /response.*revision/,
      ],
      [
        "a time without a zone",
        {
          method: "GET",
          url: `${items}/7`,
          status: 200,
          responseBody: { ...item, createdDateTime: "2026-01-01T10:00:00" },
        },
        /response/,
      ],
      [
        "an error without a code",
        { method: "GET", url: `${items}/7`, status: 404, responseBody: { error: { message: "x" } } },
        /response.*code/,
      ],
      [
        "what is there for reference",
        { method: "PATCH", url: `${items}/7/fields`, requestBody: { TbTag: "t" } },
        /reference/,
      ],
    ])("%s", (_, exchange, said) => expect(strict(exchange).errors.join("\n")).toMatch(said));

    it("nothing that a hostile participant does to a reference operation", () => {
      const patch = { method: "PATCH", url: `${items}/7/fields`, requestBody: { TbTag: "t" } };
      expect(strict(patch, { product: false }).errors).toEqual([]);
    });
  });
}
