/** Teams' id of a tab that shows everybody's own sessions. */
export const ownTab = "session";

const prefix = "circle:";

/** Teams' id of the tab of one circle. The circle's id selects among what the reader can open anyway. */
export function tabOfCircle(circleId: string): string {
  return prefix + circleId;
}

/** The circle that a tab with this id is for; `null` for every other tab. */
export function circleOfTab(entityId: string | undefined): string | null {
  return entityId?.startsWith(prefix) ? entityId.slice(prefix.length) : null;
}
