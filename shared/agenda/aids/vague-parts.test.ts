import { describe, expect, it } from "vitest";

import { type VagueKind, vagueParts } from "./vague-parts.ts";

const letters: Readonly<Record<VagueKind, string>> = {
  generalisation: "g",
  advice: "a",
  judgement: "j",
  "no-example": "e",
};

// Expected marks, written by hand: {g:generalisation}, {a:advice}, {j:judgement}, {e:no example}.

const english = [
  // Generalisations
  "You {g:always} interrupt me.",
  "You {g:never} answer my messages.",
  "{g:Everybody} knows that.",
  "{g:Everyone} thinks so, not only me.",
  "{g:Nobody} listens in this team.",
  "{g:No one} told me.",
  "{g:No-one} told me.",
  "You said no, one of us had to go.",
  "You look at your phone {g:all the time}.",
  "{g:Every single time} I speak, you look away.",
  "You {g:constantly} change the plan.",
  "{g:None of you} cares.",
  "You do {g:everything} yourself.",
  "{g:Nothing} works here.",
  "That is just {g:as usual}.",
  "It is not always easy for me.",
  "Not everyone agreed with us.",
  "You don't always have the time.",
  "He is not really always on time.",
  "Never mind, we have time.",
  "Thanks everyone!",
  "The hallways were full.",
  "She wrote “you {g:always} forget me” to him.",
  "‘You {g:never} listen’, he told me.",
  "YOU {g:ALWAYS} SHOUT",
  "(You {g:never} ask.)",
  // Advice
  "You {a:should} speak up.",
  "You {a:shouldn't} take it so seriously.",
  "You {a:shouldn’t} take it so seriously.",
  "You {a:must} prepare better.",
  "You really {a:should} call her.",
  "{a:You have to} be clearer.",
  "{a:You need to} plan more.",
  "{a:You'd better} ask first.",
  "{a:If I were you}, I would wait.",
  "{a:Why don't you} just ask him?",
  "They {a:should} have told us.",
  "The team {a:should} meet more.",
  "I should have called you.",
  "I really should call her.",
  "What should I keep doing?",
  "Should we meet again?",
  "That should work.",
  "You don't have to answer.",
  "You do not need to decide now.",
  "The book is a must.",
  "I think you {a:should} rest, and I should, too.",
  "I would like to suggest that we share the slides.",
  // Judgements
  "You are {j:lazy}.",
  "You were so {j:rude} to him.",
  "That was very {j:unprofessional}.",
  "You have a {j:bad attitude}.",
  "{j:Well done}!",
  "{j:Great job}, Ana.",
  "The presentation was {j:good}.",
  "Your tone is not {j:nice}.",
  "You are {j:too quiet}.",
  "Your report looked {j:poor}.",
  "You are not lazy.",
  "You weren't rude at all.",
  "I was careless.",
  "I felt really stupid.",
  "I'm too impatient.",
  "It was good to see you.",
  "Good morning to all.",
  "When the client called, you were rude.",
  "I noticed that you read out the slides, and that was boring and careless.",
  "On Monday you left early. That was rude.",
  "You were {j:rude}. It was on Monday.",
  "For example, the agenda was good.",
  "You said “I do not care”, and that is rude.",
  "I think you are {j:selfish}, sorry.",
  "The trudeness of it.",
  // No example, no time
  "You {e:often} come late.",
  "{e:Sometimes} you do not look at us.",
  "{e:Lately} you are tired.",
  "You said things that hurt me.",
  "You do {e:things} that hurt me.",
  "There is {e:a lot} to do better.",
  "{e:From time to time} you forget the minutes.",
  "You often come late, for example on 3 May.",
  "Yesterday you often looked away.",
  "You {e:often} come late. For example on Monday.",
  // Several, and none
  "You {g:always} talk and you {a:should} listen, that is {j:rude}.",
  "{g:Everybody} is {j:lazy}\nYou {a:must} change.",
  "I noticed that you asked each of us. I understood that every view counts.",
  "I would like to have the slides by Thursday.",
  "What did you try, and what happened?",
  "",
  "…!?",
];

const german = [
  // Generalisations
  "Du unterbrichst mich {g:immer}.",
  "Du antwortest {g:nie} auf meine Nachrichten.",
  "{g:Nie} hörst du zu.",
  "Das habe ich {g:noch nie} verstanden.",
  "{g:Alle sagen} das.",
  "{g:Jeder weiß}, wie das geht.",
  "{g:Jeder weiss}, wie das geht.",
  "{g:Niemand} sagt dir die Wahrheit.",
  "{g:Keiner} hilft mir.",
  "Du schaust {g:die ganze Zeit} aufs Telefon.",
  "{g:Jedes Mal} kommst du zu spät.",
  "Du änderst {g:ständig} den Plan.",
  "Du änderst {g:staendig} den Plan.",
  "Du machst {g:alles} selbst.",
  "{g:Nichts} klappt hier.",
  "{g:Wir alle} finden das so.",
  "Das ist nicht immer leicht für mich.",
  "Nicht alle sagen das.",
  "Du bist nicht wirklich immer pünktlich.",
  "Ich warte immer noch auf die Folien.",
  "Es wird immer besser.",
  "Wann immer du Zeit hast, ruf an.",
  "Alles Gute für dich!",
  "Alle zwei Wochen treffen wir uns.",
  "Die Immergrünen blühen.",
  "Sie schrieb „du vergisst mich {g:immer}“ an ihn.",
  "»{g:Nie} hörst du zu«, meinte er.",
  "DU SCHREIST {g:IMMER}",
  // Advice
  "Du {a:solltest} mehr sagen.",
  "Du {a:müsstest} besser zuhören.",
  "Du {a:müßtest} besser zuhören.",
  "Du {a:mu\u0308sstest} besser zuhören.",
  "Du {a:muesstest} besser zuhören.",
  "Du {a:musst} klarer werden.",
  "Vielleicht {a:solltest} du sie anrufen.",
  "Das {a:solltest} du nicht tun.",
  "Man {a:muss} sich besser vorbereiten.",
  "Sie {a:sollten} das klären.",
  "Wir {a:müssen} pünktlicher sein.",
  "{a:An deiner Stelle} würde ich warten.",
  "{a:Mein Rat}: frag ihn einfach.",
  "Das Team {a:sollte} sich öfters zeigen, finde ich, am 3. Mai zum Beispiel.",
  "Ich sollte sie anrufen.",
  "Morgen muss ich früh los.",
  "Ich finde, dass ich mehr zuhören sollte.",
  "Ich finde, du {a:solltest} mehr zuhören.",
  "Das sollte klappen.",
  "Das {a:muss} er wissen.",
  "Du musst nicht antworten.",
  "Du musst das jetzt nicht entscheiden.",
  "Solltest du Fragen haben, ruf mich an.",
  "Sollten Sie Fragen haben, rufen Sie mich an.",
  "Müssen wir noch etwas klären?",
  "Das Buch ist ein Muss.",
  // Judgements
  "Du bist {j:faul}.",
  "Du warst so {j:unhöflich} zu ihm.",
  "Du warst so {j:unhoeflich} zu ihm.",
  "Das war sehr {j:unprofessionell}.",
  "Das ist eine {j:schlampige} Arbeit.",
  "Du hast die {j:falsche Einstellung}.",
  "{j:Gut gemacht}!",
  "{j:Tolle} Folien, Ana.",
  "Die Präsentation war {j:gut}.",
  "Dein Ton ist nicht {j:nett}.",
  "Du bist {j:zu leise}.",
  "{j:Typisch}.",
  "Du bist nicht faul.",
  "Das war gar nicht unhöflich.",
  "Das ist kein blöder Gedanke.",
  "Ich war nachlässig.",
  "Ich bin zu ungeduldig.",
  "Mir geht es gut.",
  "Wenn der Kunde anruft, bist du unhöflich.",
  "Mir ist aufgefallen, dass du vorliest, und das war langweilig und nachlässig.",
  "Am Montag bist du früh gegangen. Das war respektlos.",
  "Du warst {j:respektlos}. Es war am Montag.",
  "Du bist unhöflich, z. B. zu Ben.",
  "Du hast gesagt „mir egal“, und das ist respektlos.",
  "Ich finde dich {j:egoistisch}, leider.",
  // No example, no time
  "Du kommst {e:oft} zu spät.",
  "{e:Manchmal} siehst du uns nicht an.",
  "{e:In letzter Zeit} bist du müde.",
  "Du machst {e:Sachen}, die mich verletzen.",
  "Du vergisst {e:immer wieder} das Protokoll.",
  "{e:Irgendwie} stimmt der Ton nicht.",
  "Du kommst oft zu spät, zum Beispiel am 3. Mai.",
  "Gestern hast du oft weggesehen.",
  "Du kommst {e:oft} zu spät. Zum Beispiel am Montag.",
  // Several, and none
  "Du redest {g:immer} und {a:solltest} zuhören, das ist {j:unhöflich}.",
  "{g:Niemand} ist {j:faul}\nDu {a:musst} dich ändern.",
  "Ich möchte vorschlagen, dass wir die Folien teilen.",
  "Ich hätte die Folien gern bis Donnerstag.",
  "Was hast du versucht, und was ist passiert?",
  "",
];

/** The sentence without its expected marks, and with those that are found. */
function marked(sentence: string, language: string): string {
  const text = sentence.replaceAll(/\{[gaje]:([^}]*)\}/g, "$1");
  const fromTheEnd = vagueParts(text, language).toReversed();
  return fromTheEnd.reduce(
    (done, { start, end, kind }) =>
      `${done.slice(0, start)}{${letters[kind]}:${done.slice(start, end)}}${done.slice(end)}`,
    text,
  );
}

describe("vagueParts", () => {
  it("has enough sentences to say something", () => {
    expect(Math.min(english.length, german.length)).toBeGreaterThanOrEqual(60);
  });

  it.each(english)("marks in English: %s", (sentence) => expect(marked(sentence, "en-GB")).toBe(sentence));
  it.each(german)("marks in German: %s", (sentence) => expect(marked(sentence, "de-CH")).toBe(sentence));

  it.each(["de", "DE", "de-AT", "de_DE"])("takes the German lists for %s", (language) => {
    expect(marked("Du kommst {g:immer}.", language)).toBe("Du kommst {g:immer}.");
    expect(vagueParts("You always come.", language)).toEqual([]);
  });

  it.each(["en", "fr", "", "not a language"])("takes the English lists for %j", (language) => {
    expect(marked("You {g:always} come.", language)).toBe("You {g:always} come.");
    expect(vagueParts("Du kommst immer.", language)).toEqual([]);
  });

  it.each([
    ["You always come.", "“always” leaves no exception. Say when it happened, or who it was."],
    ["You should come.", "“should” tells others what to do. Try “I would like …”, or ask what they could try."],
    ["You are lazy.", "“lazy” is a judgement. Say first what you saw or heard, and what it did to you or to the work."],
    ["You often come.", "“often” is hard to picture. Add a day or an example to the sentence."],
  ])("suggests for %j what would help", (text, suggestion) => {
    expect(vagueParts(text, "en").map((part) => part.suggestion)).toEqual([suggestion]);
  });
});
