import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { partner } from "../sample/people.ts";
import { startOptions } from "./start-options.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const someCalendar = fileURLToPath(new URL("../sample/calendar-file/one.ics", import.meta.url));

describe("the options of npm start", () => {
  it("are the usual ports, the data kept in the project and no calendar", () => {
    expect(startOptions([], here)).toMatchObject({
      ok: true,
      options: { port: 4400, reset: false, browser: false, quick: false, calendar: null },
    });
  });

  it("take paths from where the command was given", () => {
    const reading = startOptions(
      ["--data", "mine", "--calendar", "../sample/calendar-file/one.ics", "--persona", "tomas.ferreira"],
      here,
    );
    expect(reading).toMatchObject({
      ok: true,
      options: { data: `${here}mine`, calendar: { file: someCalendar, person: partner } },
    });
  });

  it.each([
    [["--port", "many"], '--port wants a number from 1 to 65535, not "many".'],
    [["--quick", "--browser"], "--browser opens the extension, which --quick leaves out."],
    [["--port", "70000"], '--port wants a number from 1 to 65535, not "70000".'],
    [["--calendar", "start.ts"], "start.ts is no calendar file."],
    [["--calendar", "nowhere.ics"], `There is no file ${here}nowhere.ics.`],
    [["--calendar"], "npm start -- [--calendar FILE.ics"],
    [["--callendar", "a.ics"], "npm start -- [--calendar FILE.ics"],
    [["a.ics"], "npm start -- [--calendar FILE.ics"],
  ])("refuse %j in a sentence", (args, sentence) => {
    const reading = startOptions(args, here);
    expect(reading.ok ? "" : reading.sentence).toContain(sentence);
  });
});
