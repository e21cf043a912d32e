import type { LanguageWords } from "./language-words.ts";

export const englishWords: LanguageWords = {
  harmless:
    "hello everyone, hello everybody, hi everyone, hi everybody, thanks everyone, thanks everybody, thank you everyone, thank you everybody, never mind, nothing but, should i, should we, should you, should they, a must, must have been, must've been, do not have to, don't have to, not have to, do not need to, don't need to, good to, good for, good if, good that, good at, good idea, good question, good point, good morning, great to, great if, great idea, great question, nice to, nice of, nice if, bad for, wrong with, fine with, fine by, fine for, fine to",
  sweeping:
    "always, constantly, continually, forever, all the time, the whole time, every time, every single time, each time, everybody, everyone, everything, all of you, without exception, as usual",
  absolute:
    "never, never ever, hardly ever, not once, nobody, no one, none of you, nothing, at no time, people like you, not a single time",
  advice:
    "you have to, you've got to, you have got to, you gotta, you need to, you ought to, you had better, you'd better, you just have to, you just need to, you really have to, you really need to, if i were you, my advice, why don't you, why do you not",
  adviceToOthers: "should, shouldn't, should've, must, mustn't, ought to",
  permission: "",
  harsh:
    "lazy, rude, unprofessional, careless, sloppy, arrogant, selfish, stupid, dumb, silly, incompetent, useless, aggressive, chaotic, messy, unreliable, disorganised, disorganized, impossible, terrible, awful, horrible, disrespectful, impolite, stubborn, moody, naive, ridiculous, pathetic, childish, bossy, inconsiderate, ungrateful, negative attitude, bad attitude, wrong attitude, bad job, poor job, bad work, typical of you, too quiet, too loud, too slow, too fast, too soft, too sensitive, too emotional, too pushy, too direct, too impatient",
  praise:
    "great job, good job, nice job, good work, great work, nice work, well done, brilliant, amazing, awesome, fantastic, excellent, perfect, wonderful, outstanding, superb, a star",
  mild: "good, great, nice, bad, poor, weak, wrong, difficult, fine, lovely",
  loose:
    "sometimes, often, usually, frequently, rarely, seldom, at times, from time to time, now and then, once in a while, again and again, lately, recently, these days, in general, generally, somehow, somewhere, things, stuff, a lot, some people, certain people, and so on, etc",
  concrete:
    "i noticed, i saw, i heard, i observed, i watched, i read, noticed, saw, heard, when, whenever, after you, while you, for example, for instance, such as, e g, eg, said, wrote, told me, asked me, yesterday, today, this morning, this afternoon, this week, last week, last month, last night, last time, monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, june, july, august, september, october, november, december, in the meeting, in our meeting, in the call, in the workshop, in the presentation, in the demo, during, twice, three times",
  being:
    "is, was, are, were, been, it's, that's, you're, he's, she's, they're, isn't, wasn't, aren't, weren't, looked, sounded, seemed",
  negations: "not, no, never, hardly, cannot, dont, isnt, wasnt, arent, werent, without",
  fillers:
    "a, an, the, very, really, so, quite, pretty, rather, at, all, just, being, be, bit, nearly, necessarily, that, also, probably, perhaps, maybe, definitely, simply, still, completely, totally, absolutely, extremely",
  ofOneself: "i am, i'm, i was, i wasn't, i felt, i feel, i have been, i've been, i got",
  oneself: "i",
  others: "you, we, he, she, they, one, people, everyone, somebody, someone",
  things: "it, this, that, there, which",
  subjectReach: 1,
  endings: "",
};
