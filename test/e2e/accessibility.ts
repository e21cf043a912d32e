import type { Frame, Page } from "@playwright/test";
import axe from "axe-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe-core finds wrong in a frame, as readable lines; empty when nothing. The one exclusion are the dummies of
 * Fluent's focus library, falsely reported (tabster issue 288).
 */
export async function accessibilityProblems(frame: Frame | Page): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  const violations = await frame.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const results = await axe.run({ exclude: ["[data-tabster-dummy]"] }, { runOnly: { type: "tag", values } });
    return results.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(({ target }) => target.join(" ")),
    }));
  }, tags);
  return violations.map(({ id, help, where }) => `${id}: ${help} at ${where.join(", ")}`);
}
