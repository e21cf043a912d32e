import { describe, expect, it } from "vitest";
import { managersSee } from "./told-in-words.ts";

describe("managersSee", () => {
  it("is the text people are promised, word by word", () =>
    expect(managersSee(5)).toBe(
      "Managers see: sessions planned and held, rhythm kept, the share of commitments closed, highlights all of you approved. " +
        "Turnabout never shows them your answers, notes, goals, feedback, who answered, who attended. " +
        "Figures appear only for 5 people or more, once per window. " +
        "Other participants of the programme can read the same summaries.",
    ));
});
