import type { LanguageWords } from "./language-words.ts";

export const germanWords: LanguageWords = {
  harmless:
    "immer noch, noch immer, immer mehr, immer weniger, immer besser, immer schlechter, immer größer, immer kleiner, immer schneller, immer langsamer, immer schwerer, immer schwieriger, immer leichter, immer häufiger, immer öfter, immer stärker, immer klarer, immer ruhiger, immer sicherer, immer länger, immer kürzer, immer später, immer früher, immer lauter, immer leiser, immer näher, immer weiter, wer auch immer, was auch immer, wann auch immer, wo auch immer, wann immer, wer immer, alles gute, alles liebe, alles klar, alles in allem, nichts für ungut, nichts zu danken, macht nichts, ^ solltest du, ^ solltet ihr, ^ sollten sie, ^ sollten wir, ^ sollte ich, ^ musst du, ^ müsst ihr, ^ müssen wir, ^ müssen sie, ein muss, kein muss",
  sweeping:
    "immer, stets, ständig, dauernd, andauernd, permanent, ununterbrochen, grundsätzlich, jedes mal, jedesmal, die ganze zeit, ohne ausnahme, ausnahmslos, jedermann, jeder weiß, jeder sagt, jeder hier, jeder merkt, jeder sieht, jeder hat, jeder kann, jeder findet, jeder denkt, alle sagen, alle wissen, alle finden, alle denken, alle meinen, alle anderen, alle haben, alle sind, alle hier, wir alle, ihr alle, alles, wie üblich",
  absolute:
    "nie, niemals, noch nie, nie und nimmer, kein einziges mal, nicht ein einziges mal, niemand, keiner, nichts, leute wie du",
  advice:
    "solltest, solltet, sollst, musst, müsst, müsstest, müsstet, darfst nicht, du brauchst nur, an deiner stelle, an ihrer stelle, mein rat, warum machst du nicht",
  adviceToOthers: "sollte, sollten, sollen, muss, müssen, müsste, müssten",
  permission: "musst, müsst, muss, müssen",
  harsh:
    "faul, unprofessionell, unhöflich, frech, arrogant, egoistisch, dumm, blöd, doof, inkompetent, unfähig, nutzlos, aggressiv, chaotisch, unzuverlässig, unorganisiert, unmöglich, schrecklich, furchtbar, schlampig, nachlässig, respektlos, rücksichtslos, stur, launisch, naiv, überheblich, peinlich, lächerlich, katastrophal, kindisch, undankbar, mies, falsche einstellung, schlechte einstellung, schlechte arbeit, typisch, zu leise, zu laut, zu langsam, zu schnell, zu still, zu weich, zu empfindlich, zu emotional, zu direkt, zu ungeduldig",
  praise:
    "gut gemacht, gute arbeit, guter job, super, toll, großartig, prima, spitze, perfekt, hervorragend, ausgezeichnet, wunderbar, genial, fantastisch, brillant",
  mild: "gut, schlecht, schwach, schön, nett, falsch, schwierig, okay",
  loose:
    "manchmal, oft, öfter, öfters, häufig, meistens, meist, selten, ab und zu, hin und wieder, gelegentlich, von zeit zu zeit, immer wieder, in letzter zeit, neulich, kürzlich, irgendwie, irgendwann, irgendwo, im allgemeinen, im großen und ganzen, dinge, sachen, zeug, gewisse leute, manche leute, einige leute, und so weiter, usw, etc",
  concrete:
    "mir ist aufgefallen, aufgefallen, bemerkt, bemerkte, gesehen, sah, gehört, hörte, beobachtet, gelesen, wenn, als du, als ich, als wir, als ihr, als sie, nachdem, während, zum beispiel, beispielsweise, z, zb, bspw, gesagt, sagtest, sagte, geschrieben, schriebst, gestern, vorgestern, heute, heute morgen, diese woche, letzte woche, letzten, letztes mal, beim letzten mal, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonnabend, sonntag, januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember, im meeting, im call, im gespräch, im workshop, in der sitzung, in der besprechung, in der präsentation, beim termin, zweimal, dreimal",
  being: "ist, war, bist, warst, sind, waren, seid, wart, gewesen, wirkt, wirkte, klang",
  negations: "nicht, nie, niemals, kein, keine, keiner, keinen, keinem, keineswegs, ohne, kaum",
  fillers:
    "ein, eine, einen, einem, einer, sehr, wirklich, so, ganz, ziemlich, recht, gar, besonders, echt, etwas, bisschen, wahnsinnig, extrem, unbedingt, auch, einfach, leider, richtig, total, völlig, absolut, zu, der, die, das, viel",
  ofOneself:
    "ich bin, ich war, bin ich, war ich, ich fühle mich, ich fühlte mich, fühle ich mich, fühlte ich mich, ich bin gewesen",
  oneself: "ich",
  others: "du, wir, ihr, er, sie, man, jemand",
  things: "es, das, dies",
  subjectReach: 6,
  endings: "e, er, es, en, em",
};
