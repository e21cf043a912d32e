/** A share published in steps of 10 %, in words; its ends are open (P5): 90 → `90 % or more`, 10 → `10 % or less`. */
export function shareText(percent: number): string {
  if (percent >= 90) return "90 % or more";
  return percent <= 10 ? "10 % or less" : `${percent} %`;
}
