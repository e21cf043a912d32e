import { circleSizes } from "../../circles/circle-formats.ts";
import { formatById } from "../../circles/format-by-id.ts";
import type { FormatId } from "../../circles/format.ts";

/** How many people to wish for, and why. */
export function sizeAdvice(format: FormatId): string {
  const sizes = circleSizes(format);
  const [least = 3, most = 8] = [sizes[0], sizes.at(-1)];
  if (most === 8)
    return "Six to eight are best: when two are away there are still enough views on a case, and everybody’s turn comes round.";
  const { name } = formatById(format);
  return least === most ? `${name}: always ${most} people.` : `${name}: ${least} to ${most} people.`;
}
