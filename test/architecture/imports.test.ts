import { describe, expect, it } from "vitest";
import { read, sourceFiles } from "./source-files.ts";

/** Imports that build without a word and crash the extension at run time, or weigh 15 KB for nothing. */
const broken: Record<string, RegExp> = {
  'write import * as z from "zod/mini"': /from "zod(?:\/(?!mini")[^"]*)?"|import (?:\{[^}]*\}|\w+) from "zod\/mini"/,
  "times are shown through Intl":
    /import \{[^}]*\b(?:format|formatRelative|formatDistance|parse|lightFormat)\b[^}]*\} from "date-fns"/,
};

function brokenImports(text: string): string[] {
  return Object.entries(broken).flatMap(([mend, pattern]) => (pattern.test(text) ? [mend] : []));
}

describe("imports", () => {
  it.each(["shared", "extension", "teams-app"].flatMap(sourceFiles))(
    "%s has none that breaks the extension or is too heavy",
    (path) => {
      expect(brokenImports(read(path))).toEqual([]);
    },
  );

  it.each([
    ['import { z } from "zod/mini";', 'write import * as z from "zod/mini"'],
    ['import z from "zod/mini";', 'write import * as z from "zod/mini"'],
    ['import * as z from "zod";', 'write import * as z from "zod/mini"'],
    ['import * as z from "zod/v4";', 'write import * as z from "zod/mini"'],
    ['import { addDays, format } from "date-fns";', "times are shown through Intl"],
  ])("the check sees %s", (code, mend) => expect(brokenImports(code)).toEqual([mend]));

  it.each([
    'import * as z from "zod/mini";',
    'import type { infer } from "zod/mini";',
    'import { formatISO } from "date-fns";',
  ])("the check lets %s through", (code) => expect(brokenImports(code)).toEqual([]));
});
