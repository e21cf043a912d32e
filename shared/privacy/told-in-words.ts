/** What people are told about their data, each text at the place where it matters (P32). */
export const toldInWords = {
  sealed: "What you write is sealed on your device before it is stored. Your manager cannot open it.",
  keys: "The key is in a calendar of your own mailbox, with a locked copy on your device. Somebody who gets both your mailbox and access to the Turnabout site can read your records. Administrators can arrange that for themselves.",
  sharedAgenda:
    "Members of your pair or circle read what you write in the shared agenda, notes and commitments; until your partner uses Turnabout, it is sealed to you alone.",
  preferences:
    "Your reasons are sealed to you alone. The members of your pairs and circles read only when you are not available, the free time you want before and after a session, and days on which you take no further session, so that their searches keep to it.",
  circle:
    "Only members can read what is written in the circle. Whoever you ask becomes a member with their own yes; before it nothing is sealed to them. In the invitation they read its name, purpose, format, size and rhythm, and who else is asked or in it.",
  circleTraces:
    "Other participants and the owners of the site can see who saves under one tag and when, and so who belongs together; not what.",
  joining:
    "If you join, the members read what you write in the shared agenda, notes and commitments, and you read what they write. Your reflections stay sealed to you. Until you join, nothing of the circle is sealed to you.",
  notJoining: "No reason is asked; the others see “not joining”, and you can change your answer.",
  published:
    "A published summary cannot be taken back. Managers can see which members' accounts published or confirmed it, and so that they are in the circle. This says nothing about who answered: clients publish and confirm whether or not their owner answered.",
  traces:
    "Other participants can read your card. Other participants and the owners of the site can see that you saved something, when, and with whom you share a circle; not what.",
  meeting:
    "The meeting is an ordinary meeting: invitees, their delegates and everybody it is forwarded to see its subject and agenda.",
  card: "After a session that somebody has taken part in, one card with the link to the reflection is put into its meeting’s chat, in the name of a member who has agreed that Turnabout sends messages. Everybody in that chat sees it; it says nothing of what was written.",
  reminding:
    "That you want to be reminded of a reflection, were reminded, or want none this time is sealed to you alone. The browser extension keeps on this device, unsealed, when your next sessions end, without titles or names, so that its button can tell you.",
  device:
    "“Saved on this device” is not “saved”. Without the calendar permission there is no key in your mailbox: what you write stays on this device until it is granted.",
  telemetry: "Nothing is sent to the maker of Turnabout. Requests go only to these addresses:",
} as const;

/** What managers see, item by item, so that a page can list what a paragraph says. */
export const seenByManagers = [
  "sessions planned and held",
  "rhythm kept",
  "the share of commitments closed",
  "highlights all of you approved",
] as const;

/** What Turnabout never shows a manager. */
export const neverSeenByManagers = ["answers", "notes", "goals", "feedback", "who answered", "who attended"] as const;

/** From when on there are figures. */
export function whenFiguresAppear(k: number): string {
  return `Figures appear only for ${k} people or more, once per window.`;
}

export const othersReadSummaries = "Other participants of the programme can read the same summaries.";

/** What managers see, with the programme's least number of people (P32, text 5). */
export function managersSee(k: number): string {
  return [
    `Managers see: ${seenByManagers.join(", ")}.`,
    `Turnabout never shows them your ${neverSeenByManagers.join(", ")}.`,
    whenFiguresAppear(k),
    othersReadSummaries,
  ].join(" ");
}
