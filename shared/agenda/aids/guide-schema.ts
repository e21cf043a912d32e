import * as z from "zod/mini";

/** What the short guides are about, in the file's order. */
export const guideIds = [
  "coach",
  "be-coached",
  "listen",
  "i-message",
  "receive-feedback",
  "facilitate",
  "mentor",
  "reverse-mentor",
  "shadow",
  "does-not-fit",
  "get-help",
  "disagreement",
] as const;

export type GuideId = (typeof guideIds)[number];

/** A guide is read in a session: whatever is longer is not read. */
export const mostWords = 150;

const sentence = z.string().check(z.minLength(1), z.maxLength(400));

const shape = z.strictObject({
  title: z.string().check(z.minLength(1), z.maxLength(60)),
  intro: sentence,
  steps: z.array(sentence).check(z.minLength(3), z.maxLength(9)),
  note: sentence,
});

/** A guide for one role or one situation. */
export type Guide = z.infer<typeof shape>;

/** A short guide. Holds only when title, introduction, steps and note have at most {@link mostWords} words together. */
export const guideSchema = shape.check((context) => {
  const words = wordsIn(context.value);
  if (words <= mostWords) return;
  context.issues.push({ code: "custom", message: `${words} words, at most ${mostWords}`, input: context.value });
});

function wordsIn({ title, intro, steps, note }: Guide): number {
  const all = [title, intro, ...steps, note].join(" ").split(/\s+/);
  return all.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
