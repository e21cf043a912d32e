import { type Answer, withAnswers } from "../../circles/answer.ts";
import { isAskedCircle } from "../../circles/asked-circle.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { homeTag, inboxTag } from "../../sealing/tags.ts";
import { appendRow, type Saving } from "../records/append-row.ts";
import { combinedSaving } from "../records/combined-saving.ts";
import { keepKeyring, knownKeyring } from "./know-circles.ts";
import type { Participant } from "../participant.ts";
import { keepAnswer, lastAnswer } from "./take-invitations.ts";

/**
 * Says yes or no to an invitation, changes the mind, or leaves a circle that asks: one row sealed to whoever asked, whose client tells
 * the members, and one for oneself, so that another device knows it. Answering anew replaces.
 */
export async function answerInvitation(participant: Participant, given: Omit<Answer, "at">): Promise<Saving> {
  const me = participant.person.id;
  const answer: Answer = { ...given, at: participant.client.serviceClock.now() };
  const revision = ((await lastAnswer(participant, given))?.revision ?? 0) + 1;
  const row = { kind: "answer", revision, content: answer };
  const saving = combinedSaving([
    await appendRow(participant, {
      ...row,
      tag: await homeTag(participant.keys.personalSecret),
      readers: readersOf({ kind: "answer", author: me, members: [] }),
    }),
    await appendRow(participant, {
      ...row,
      tag: await inboxTag(given.to),
      readers: readersOf({ kind: "answer", author: me, members: [], inviter: given.to }),
    }),
  ]);
  if (saving.where === "nowhere") return saving;
  await keepAnswer(participant, { ...answer, revision });
  const keyring = await knownKeyring(participant, given.circleId);
  if (given.joins || keyring === null || !isAskedCircle(keyring.circle)) return saving;
  // What is written from now on goes to nobody in one's own name: whoever leaves does not wait for the others' clients.
  const circle = withAnswers(keyring.circle, [{ author: me, revision, answer }]);
  return combinedSaving([
    saving,
    await keepKeyring(participant, { ...keyring, circle, revision: keyring.revision + 1 }),
  ]);
}
