import type { AgendaBlock, EventBody, Finding } from "../../agenda/block/agenda-block.ts";
import { findAgendaBlock } from "../../agenda/block/find-agenda-block.ts";
import { templatesFor } from "../../agenda/templates/templates.ts";
import { everybodyIn } from "../../circles/everybody-in.ts";
import type { FormatId } from "../../circles/format.ts";
import type { Instant } from "../../circles/instant.ts";
import type { Keyring } from "../../circles/keyring.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { proposedTemplate } from "../booking/proposed-template.ts";
import type { Participant } from "../participant.ts";
import { companyOf, type NoCompany } from "./company-of.ts";
import { circleComposed, composedAgenda } from "./composed-agenda.ts";

/** An appointment that is being written, as it stands in the form: nobody else knows of it yet. */
export interface Draft {
  readonly people: readonly { readonly address: string; readonly name: string }[];
  readonly start: Instant;
  readonly end: Instant;
  readonly body: EventBody;
}

interface Choice {
  /** Without one, that of the circle of these people. */
  readonly format?: FormatId;
  /** Without one, the one to propose. */
  readonly templateId?: string;
  /** When writing began. */
  readonly begun: Instant;
}

/** What an appointment that is being written is to carry, and what stands in it. */
export interface Composed {
  readonly draft: Draft;
  readonly minutes: number;
  readonly keyring: Keyring;
  readonly templateId: string;
  /** `null`: the agenda has no such length. */
  readonly wanted: AgendaBlock | null;
  readonly finding: Finding;
}

/** Finds the people's pair or circle, known or new, and the agenda at the appointment's own length. Nothing is written. */
export async function planComposed(
  participant: Participant,
  draft: Draft,
  { format, templateId: chosen, begun }: Choice,
): Promise<GraphAnswer<Composed | NoCompany>> {
  const { address, name, id: me } = participant.person;
  const attendees = draft.people.map((one) => ({ ...one, type: "required", response: "none" }));
  const company = await companyOf(participant, { organizer: { address, name }, attendees }, format);
  if (!company.ok) return company;
  if (!("circle" in company.value)) return answered(company.value);
  const keyring = company.value;
  const { circle } = keyring;
  const minutes = Math.round((draft.end - draft.start) / 60_000);
  const others = everybodyIn(circle).filter(({ id }) => id !== me);
  const offered = templatesFor(circle.format).find(({ id }) => id === chosen);
  const templateId = offered?.id ?? (await proposedTemplate(participant, { others, format: circle.format, minutes }));
  const found = findAgendaBlock(draft.body, participant.configuration.appOrigin);
  const there = found.ok ? (found.found?.block ?? null) : null;
  const isForeign = there !== null && (await circleComposed(participant, { isOrganizer: true }, there)) === null;
  const finding = isForeign ? ({ ok: false, why: "another-session" } as const) : found;
  const wanted = await composedAgenda({ keyring, templateId, minutes, begun, there });
  return answered({ draft, minutes, keyring, templateId, wanted, finding });
}
