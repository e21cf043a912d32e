/** A share as it may be shown: in steps of 10 %, its ends open, so that "all" and "none" never show as such (P5). */
export type RoundedShare = 10 | 20 | 30 | 40 | 50 | 60 | 70 | 80 | 90;

/**
 * The share `part` ÷ `whole`, rounded half up to 10 %, never below 10 and never above 90: 10 stands for "10 % or less",
 * 90 for "90 % or more".
 *
 * @example roundedShare(0, 12) → 10; roundedShare(12, 12) → 90; roundedShare(1, 4) → 30
 */
export function roundedShare(part: number, whole: number): RoundedShare {
  const steps = whole === 0 ? 0 : Math.floor((10 * part) / whole + 0.5);
  return (Math.min(9, Math.max(1, steps)) * 10) as RoundedShare;
}
