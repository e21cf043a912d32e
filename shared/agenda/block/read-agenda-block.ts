import type { AgendaBlock, EventBody } from "./agenda-block.ts";
import { findAgendaBlock } from "./find-agenda-block.ts";

/** The session and agenda that an invitation carries, for a member whose records are not there yet; `null` when it says none for certain. */
export function readAgendaBlock(body: EventBody, appOrigin: string): AgendaBlock | null {
  const finding = findAgendaBlock(body, appOrigin);
  return finding.ok ? (finding.found?.block ?? null) : null;
}
