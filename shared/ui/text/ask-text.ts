interface Question {
  readonly minutes: number;
  /** Times to choose among, already in words; none: the question is open. */
  readonly times: readonly string[];
}

/** Asks people when they can meet, in lines: to be sent by the person, not by us. */
export function askText({ minutes, times }: Question): readonly string[] {
  return times.length === 0
    ? [`When could you meet for ${minutes} minutes in the next weeks?`]
    : [`Could you meet for ${minutes} minutes at one of these times?`, ...times.map((time) => `- ${time}`)];
}
