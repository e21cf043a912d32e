import type { LanguageWords } from "./language-words.ts";

export const englishWords: LanguageWords = {
  harmless:
    "thanks everyone, thank you everyone, never mind, should i, should we, should you, a must, must have been, do not have to, not need to, don't have to, not have to, not need to, good to, good for, good if, good that, good idea, good question, good point, good morning, great to, great if, nice to, nice if",
  sweeping:
    "always, constantly, all the time, every time, every single time, everybody, everyone, everything, all of you, without exception, as usual",
  absolute: "never, hardly ever, not once, nobody, no one, none of you, nothing, people like you",
  advice:
    "you have to, you've got to, you need to, you ought to, you'd better, if i were you, my advice, why don't you",
  adviceToOthers: "should, shouldn't, should've, must, mustn't, ought to",
  permission: "",
  harsh:
    "lazy, rude, unprofessional, careless, sloppy, arrogant, selfish, stupid, dumb, incompetent, useless, aggressive, chaotic, unreliable, impossible, terrible, awful, stubborn, moody, naive, ridiculous, childish, bossy, bad attitude, bad job, poor job, typical of you, too quiet, too loud, too slow, too fast, too sensitive, too emotional, too impatient",
  praise: "great job, good job, good work, well done, amazing, excellent, perfect, outstanding",
  mild: "good, great, nice, bad, poor, weak, wrong, difficult",
  loose:
    "sometimes, often, usually, frequently, rarely, at times, from time to time, lately, recently, generally, somehow, things, stuff, a lot, some people, etc",
  concrete:
    "noticed, saw, heard, observed, watched, when, after you, while you, for example, such as, e g, eg, said, wrote, yesterday, today, this morning, this week, last week, last month, last time, monday, tuesday, wednesday, thursday, friday, saturday, sunday, in the meeting, in the call, during, twice",
  being:
    "is, was, are, were, been, it's, that's, you're, he's, she's, they're, isn't, wasn't, aren't, weren't, looked, seemed",
  negations: "not, no, never, hardly, cannot, without",
  fillers:
    "a, an, the, very, really, so, quite, pretty, rather, at, all, just, being, be, bit, nearly, necessarily, that, probably, maybe, still, completely, totally, absolutely",
  ofOneself: "i am, i'm, i was, i felt, i feel, i have been, i've been",
  oneself: "i",
  others: "you, we, he, she, they, one, people, everyone, somebody",
  things: "it, this, that, there, which",
  subjectReach: 1,
  endings: "",
};
