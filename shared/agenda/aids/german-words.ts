import type { LanguageWords } from "./language-words.ts";

export const germanWords: LanguageWords = {
  harmless:
    "immer noch, noch immer, immer mehr, immer besser, immer größer, immer kleiner, immer schneller, immer öfter, immer länger, immer später, immer lauter, immer weiter, was auch immer, wann immer, alles gute, alles klar, alles in allem, macht nichts, ^ solltest du, ^ solltet ihr, ^ sollten sie, ^ sollten wir, ^ sollte ich, ^ musst du, ^ müsst ihr, ^ müssen wir, ^ müssen sie, ein muss",
  sweeping:
    "immer, stets, ständig, dauernd, jedes mal, die ganze zeit, ohne ausnahme, jeder weiß, jeder sagt, jeder hier, jeder hat, jeder kann, alle sagen, alle wissen, alle anderen, alle haben, alle sind, wir alle, ihr alle, alles, wie üblich",
  absolute: "nie, niemals, noch nie, kein einziges mal, niemand, keiner, nichts, leute wie du",
  advice: "solltest, solltet, sollst, musst, müsst, müsstest, darfst nicht, an deiner stelle, mein rat",
  adviceToOthers: "sollte, sollten, sollen, muss, müssen, müsste, müssten",
  permission: "musst, müsst, muss, müssen",
  harsh:
    "faul, unprofessionell, unhöflich, frech, arrogant, egoistisch, dumm, blöd, inkompetent, unfähig, aggressiv, chaotisch, unzuverlässig, unmöglich, schrecklich, schlampig, nachlässig, respektlos, rücksichtslos, stur, naiv, überheblich, peinlich, lächerlich, falsche einstellung, schlechte arbeit, typisch, zu leise, zu laut, zu langsam, zu schnell, zu empfindlich, zu ungeduldig",
  praise: "gut gemacht, gute arbeit, guter job, super, toll, großartig, perfekt, ausgezeichnet",
  mild: "gut, schlecht, schwach, schön, nett, falsch, schwierig",
  loose:
    "manchmal, oft, öfter, häufig, meistens, selten, ab und zu, von zeit zu zeit, immer wieder, in letzter zeit, neulich, kürzlich, irgendwie, irgendwann, im allgemeinen, dinge, sachen, zeug, einige leute, usw, etc",
  concrete:
    "aufgefallen, bemerkt, gesehen, sah, gehört, hörte, beobachtet, gelesen, wenn, als du, als ich, als wir, nachdem, während, zum beispiel, z, zb, gesagt, sagte, geschrieben, gestern, vorgestern, heute, diese woche, letzte woche, letzten, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, im meeting, im call, im gespräch, in der sitzung, in der besprechung, zweimal",
  being: "ist, war, bist, warst, sind, waren, seid, wart, gewesen, wirkt, wirkte",
  negations: "nicht, nie, niemals, kein, keine, keinen, ohne, kaum",
  fillers:
    "ein, eine, einen, einem, einer, sehr, wirklich, so, ganz, ziemlich, gar, besonders, echt, etwas, unbedingt, auch, einfach, richtig, völlig, absolut, zu, der, die, das",
  ofOneself: "ich bin, ich war, bin ich, war ich, ich fühle mich, ich fühlte mich, fühle ich mich, fühlte ich mich",
  oneself: "ich",
  others: "du, wir, ihr, er, sie, man",
  things: "es, das, dies",
  subjectReach: 6,
  endings: "e, er, es, en, em",
};
