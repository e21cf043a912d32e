import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { calendarWish } from "../sample/calendar-wish.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";

interface StartOptions {
  /** The first of five ports in a row. */
  readonly port: number;
  readonly reset: boolean;
  readonly browser: boolean;
  /** Starts with what was built before, without the extension. */
  readonly quick: boolean;
  /** Folder that keeps the data from start to start. */
  readonly data: string;
  readonly calendar: { readonly file: string; readonly person: DirectoryUser } | null;
}

type OptionsReading =
  | { readonly ok: true; readonly options: StartOptions }
  /** What is wrong and what to do. */
  | { readonly ok: false; readonly sentence: string };

const usage = `npm start -- [--calendar FILE.ics [--persona NAME]] [--port N] [--reset] [--browser] [--quick] [--data FOLDER]`;

/**
 * Reads and checks what stands behind `npm start --`, before anything is built or changed.
 * @param folder where the command was given: paths count from there
 */
export function startOptions(args: readonly string[], folder: string): OptionsReading {
  const values = parsed(args);
  if (typeof values === "string") return { ok: false, sentence: `${values}\n${usage}` };
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return { ok: false, sentence: `--port wants a number from 1 to 65535, not "${values.port}".` };
  const { reset, browser, quick, data, calendar, persona } = values;
  if (browser && quick)
    return { ok: false, sentence: "--browser opens the extension, which --quick leaves out. Give one of the two." };
  const wish = calendarWish({ calendar: calendar === undefined ? undefined : resolve(folder, calendar), persona });
  if (!wish.ok) return wish;
  return { ok: true, options: { port, reset, browser, quick, data: resolve(folder, data), calendar: wish.wanted } };
}

function parsed(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: "4400" },
        reset: { type: "boolean", default: false },
        browser: { type: "boolean", default: false },
        quick: { type: "boolean", default: false },
        data: { type: "string", default: fileURLToPath(new URL("../../.turnabout", import.meta.url)) },
        calendar: { type: "string" },
        persona: { type: "string" },
      },
    });
    return values;
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}
