import { type OwnAgenda, ownAgendaSchema } from "../../agenda/own-agenda.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { homeTag } from "../../sealing/tags.ts";
import { ownRowsOf } from "../circles/know-circles.ts";
import type { Participant } from "../participant.ts";
import { appendRow, type Saving } from "../records/append-row.ts";
import { contentsOf } from "../records/contents-of.ts";
import { openTags } from "../records/open-tags.ts";

/** An own agenda and how often it was written. */
export interface KeptAgenda {
  readonly agenda: OwnAgenda;
  readonly revision: number;
}

/** The own agendas, by name: one request. */
export async function readOwnAgendas(participant: Participant): Promise<GraphAnswer<readonly KeptAgenda[]>> {
  const home = await openTags(participant, [await homeTag(participant.keys.personalSecret)]);
  if (!home.ok) return home;
  const kept = contentsOf({
    rows: ownRowsOf(participant, home.value[0]),
    kind: "own-agenda",
    schema: ownAgendaSchema,
    subjectOf: ({ content }) => ownAgendaSchema.parse(content).id,
  });
  const agendas = kept.map(({ value, row }) => ({ agenda: value, revision: row.place.revision }));
  return answered(agendas.toSorted((a, b) => a.agenda.name.localeCompare(b.agenda.name)));
}

/** Keeps an own agenda, sealed to oneself, for all own devices. */
export async function keepOwnAgenda(participant: Participant, { agenda, revision }: KeptAgenda): Promise<Saving> {
  return appendRow(participant, {
    tag: await homeTag(participant.keys.personalSecret),
    kind: "own-agenda",
    revision,
    content: agenda,
    readers: readersOf({ kind: "own-agenda", author: participant.person.id, members: [] }),
  });
}
