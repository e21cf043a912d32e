/** The words of one language; each text lists words and phrases with commas between. `^` stands for the start of a sentence. */
export interface LanguageWords {
  /** Phrases that contain a word of the other lists and mean no harm. */
  readonly harmless: string;
  /** Takes in everything or everybody; "not" before it takes that back. */
  readonly sweeping: string;
  /** Takes in everything by saying no. */
  readonly absolute: string;
  /** Advice whoever speaks. */
  readonly advice: string;
  /** Advice, unless one says it of oneself or of a thing. */
  readonly adviceToOthers: string;
  /** Words of {@link advice} and {@link adviceToOthers} that "not" turns into a permission. */
  readonly permission: string;
  /** A bad judgement; "not" before it takes that back. */
  readonly harsh: string;
  /** A good judgement. */
  readonly praise: string;
  /** A judgement only after a form of "to be". */
  readonly mild: string;
  /** A time or a thing that nobody can picture. */
  readonly loose: string;
  /** What makes a sentence concrete: seen or heard, an example, a time. */
  readonly concrete: string;
  readonly being: string;
  readonly negations: string;
  /** Words that may stand between a word and what belongs to it. */
  readonly fillers: string;
  /** What says a judgement of oneself. */
  readonly ofOneself: string;
  readonly oneself: string;
  readonly others: string;
  readonly things: string;
  /** How many words before an advice its subject may stand. */
  readonly subjectReach: number;
  /** Endings that words of {@link harsh} and {@link praise} may take. */
  readonly endings: string;
}
