import { type PartQuestion, type PartRole, partRoles } from "./part-roles.ts";

const share = "Share: tell one thing that happened, in two or three sentences.";
const ask = "Ask: one open question that starts with what, how or when.";
const feedBack = "Feed back: tell what you noticed, and what it did to you or to the work.";
const sayBack = "Before you answer, say back what you heard: “What I hear is … Is that right?”";
const story = "Tell one story from your own work: what you tried, and what went wrong.";
const pitfall = "Name one mistake that you would avoid today.";

const byRole: Readonly<Record<PartRole, readonly string[]>> = {
  coach: ["You coach: you ask, and your partner thinks.", ask, sayBack],
  coached: ["This part is about you: you think aloud and decide.", share],
  observer: ["You observe: be silent, and write down what you see.", feedBack],
  mentor: ["You share what you know; the other one decides what fits.", story, pitfall],
  learner: ["You bring the question and decide what fits.", share, ask],
  junior: ["You lead: show it, and let the other one do it.", share],
  senior: ["You learn: ask and try.", ask, sayBack],
  facilitator: ["You lead the circle: time, turns and safety.", "Ask those who have said least."],
  presenter: ["You show how you do it, on real work.", share, ask],
  listener: [sayBack, ask],
  giver: [feedBack],
  receiver: [sayBack],
};

/**
 * What to do now, in short lines: what the role is, how to take part (share, ask, feed back) and how to listen.
 * Where nobody has a role of their own, all three ways to take part; nothing for a part that is done alone or observed.
 */
export function participationLines(question: PartQuestion): readonly string[] {
  const { segment } = question;
  const roles = partRoles(question);
  if (roles.length > 0) return [...new Set(roles.flatMap((role) => byRole[role]))];
  return segment.private === true || segment.observe === true ? [] : [share, ask, feedBack];
}
