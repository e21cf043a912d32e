/** One figure that must hold: what was measured against its limit. */
export interface GoalResult {
  readonly goal: string;
  readonly value: number;
  readonly limit: number;
  readonly holds: boolean;
}

/** A figure that must not be above its limit. */
export function atMost(goal: string, value: number, limit: number): GoalResult {
  return { goal, value, limit, holds: value <= limit };
}

/** Measures the goals that belong together; called in a process of its own, within a minute. */
export type MeasureGoals = () => readonly GoalResult[] | Promise<readonly GoalResult[]>;
