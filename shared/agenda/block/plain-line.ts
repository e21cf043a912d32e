const control = /[\p{Cc}\p{Cf}\p{Cs}\s]+/gu;
const address = /(?:https?:\/\/|\bwww\.)\S*|\S*\bteams\.(?:microsoft|live|cloud)\b\S*/gi;
const marks = /turnabout agenda:|open this session in turnabout/gi;
const bullet = /^[\s·•§*-]+/;

/**
 * One line of text for the block: white space folded, invisible and direction-changing characters dropped, addresses replaced
 * (Exchange takes a Teams address in our text for the meeting's own), our own marks too, leading bullets removed, ≤ 600 characters. What
 * takes their place in brackets cannot make a new one together with its neighbours, as a space could.
 */
export function plainLine(text: string): string {
  const folded = text.replace(control, " ").replace(address, "[link]").replace(marks, "[agenda]");
  return [...folded.replace(/\s+/g, " ").replace(bullet, "").trim()].slice(0, 600).join("").trim();
}
