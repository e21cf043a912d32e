import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type * as z from "zod/mini";
import { instant } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { createdRowSchema } from "./append-row.ts";
import { calendarEventSchema } from "./calendar-event.ts";
import { columnSchema } from "./check-list.ts";
import { directoryPersonSchema } from "./directory-person.ts";
import { listedCalendarSchema } from "./find-key-calendar.ts";
import { calendarSchema } from "./key-calendar.ts";
import { itemSchema, rowIdOf } from "./list-row.ts";
import { codeOf } from "./problem-of.ts";
import { leftOutWhenUnreadable, pageSchema } from "./read-answer-pages.ts";
import { readSchedule, scheduleSchema } from "./read-schedule.ts";

const platform = fileURLToPath(new URL("../../../shared/platform/", import.meta.url));
const read = (path: string): unknown => JSON.parse(readFileSync(`${platform}${path}`, "utf8"));

interface Example {
  readonly response: { readonly status?: number; readonly body?: unknown; readonly partialBody?: unknown };
}

/** Operations of ours whose answers come with the published examples, and what reads them. */
const people = directoryPersonSchema("t");
const readers: Readonly<Record<string, z.ZodMiniType>> = {
  "calendar.getSchedule": pageSchema(scheduleSchema),
  "calendarView.list": pageSchema(leftOutWhenUnreadable(calendarEventSchema)),
  "events.list": pageSchema(calendarEventSchema),
  "events.create": calendarEventSchema,
  "events.get": calendarEventSchema,
  "calendars.list": pageSchema(listedCalendarSchema),
  "calendars.create": calendarSchema,
  "lists.items.get": leftOutWhenUnreadable(itemSchema),
  "lists.items.create": createdRowSchema,
  "lists.columns.list": pageSchema(columnSchema),
  "me.get": people,
  "me.directReports.list": pageSchema(leftOutWhenUnreadable(people)),
  "users.list": pageSchema(leftOutWhenUnreadable(people)),
  "users.get": leftOutWhenUnreadable(people),
};

if (existsSync(platform)) {
  const { examples } = read("graph-examples/index.json") as {
    readonly examples: readonly {
      readonly file: string;
      readonly operation: string;
      readonly hasResponseBody: boolean;
    }[];
  };
  const ours = examples.filter(({ operation, hasResponseBody }) => operation in readers && hasResponseBody);

  describe("published answers", () => {
    it("are there for what we read", () => expect(ours.length).toBeGreaterThan(20));

    it.each(ours)("$operation: $file is read", ({ file, operation }) => {
      const { response } = read(`graph-examples/${file}`) as Example;
      expect(readers[operation]?.safeParse(response.body).error?.issues ?? []).toEqual([]);
    });
  });

  describe("observed failures", () => {
    it.each([
      ["duplicate-transactionid", "ErrorDuplicateTransactionId"],
      ["invite-403", "accessDenied"],
    ])("%s has the code %s", (file, code) => {
      const { response } = read(`graph-examples/observed/${file}.json`) as Example;
      expect(codeOf(response.body ?? response.partialBody)).toBe(code);
    });

    it("a filter that answers 200 with nothing is a page without rows", () => {
      const { response } = read("graph-examples/observed/list-items-filter-200-empty.json") as Example;
      expect(pageSchema(itemSchema).parse(response.body).value).toEqual([]);
    });
  });

  describe("published schedules", () => {
    const schedules = (
      read("schedules/index.json") as readonly { readonly file: string; readonly kind: string }[]
    ).filter(({ kind }) => kind === "getSchedule");
    const person = personId("t", "o");

    it.each(schedules)("$file: everybody is read, and nothing but times and states is kept", ({ file }) => {
      const { value } = pageSchema(scheduleSchema).parse(read(`schedules/${file}`));
      for (const schedule of value) {
        const reading = readSchedule({ person, schedule, viewStart: instant(0), viewMinutes: 30 });
        expect(reading.items).toHaveLength(schedule.scheduleItems?.length ?? 0);
        expect(reading.error === null).toBe(!schedule.error);
        expect(JSON.stringify(reading)).not.toMatch(/subject|location|lunch|@/i);
      }
    });
  });

  it("an event of a list or calendar view is read whatever its zone", () => {
    for (const file of ["s07-calendarView-group-docs", "s09-events-user-docs", "s12-events-2022-three-zones"]) {
      expect(pageSchema(calendarEventSchema).safeParse(read(`schedules/${file}.json`)).error?.issues ?? []).toEqual([]);
    }
  });

  it("a list item tells when and by whom", () => {
    const { response } = read("graph-examples/listitem-create/1.json") as Example;
    expect(rowIdOf(itemSchema.parse(response.body))).toEqual({
      itemId: "20",
      createdAt: Date.UTC(2016, 7, 30, 8, 26),
      createdBy: "8606e4d5-d582-4f5f-aeba-7d7c18b20cfd",
    });
  });
} else {
  it("published answers and schedules left out: they are not beside the project", () => {
    expect(existsSync(platform)).toBe(false);
  });
}
