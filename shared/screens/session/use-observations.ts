import { useCallback, useEffect, useState } from "react";
import type { Observation, ObservationKind } from "../../agenda/observation.ts";
import type { Participant } from "../../flows/participant.ts";
import type { Saving } from "../../flows/records/append-row.ts";
import {
  keepObservation,
  type KeptObservation,
  knownObservations,
  readObservations,
} from "../../flows/sessions/observation-rows.ts";

/** The own pad of a session: this device's at once, then that of all own devices. */
export function useObservations(participant: Participant, sessionId: string) {
  const [pad, setPad] = useState<readonly KeptObservation[]>([]);
  useEffect(() => {
    let current = true;
    void (async () => {
      const known = await knownObservations(participant, sessionId);
      if (current) setPad(known);
      const read = await readObservations(participant, sessionId);
      if (current && read.ok) setPad(read.value);
    })();
    return () => {
      current = false;
    };
  }, [participant, sessionId]);

  const keep = useCallback(
    async (note: Observation): Promise<Saving> => {
      const kept = await keepObservation(participant, sessionId, note);
      setPad(kept.pad);
      return kept.saving;
    },
    [participant, sessionId],
  );
  return {
    notes: pad.map(({ note }) => note).filter(({ text }) => text !== ""),
    add: (about: ObservationKind, text: string) =>
      keep({ id: crypto.randomUUID(), about, text: text.trim(), at: participant.client.serviceClock.now() }),
    keep,
  };
}
