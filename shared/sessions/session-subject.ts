/** What delegates, lobby screens and forwarded invitations show: nothing of circle, format, topic or person. */
const NEUTRAL = "Turnabout session";

/** Exchange cuts longer subjects. */
const LONGEST = 255;

/** The subject of the event: the organizer's own words on one line, else a neutral one. */
export function sessionSubject(ownWords: string | null): string {
  const line = (ownWords ?? "").replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  return [...line].slice(0, LONGEST).join("").trim() || NEUTRAL;
}
