import {
  type Agreement,
  agreementOf,
  agreementPartSchema,
  type AgreementPart,
  type AuthoredPart,
} from "../../circles/agreement.ts";
import type { Circle } from "../../circles/circle.ts";
import type { PersonId } from "../../circles/person.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { circleTag } from "../../sealing/tags.ts";
import type { Participant } from "../participant.ts";
import { appendRow, type Saving } from "../records/append-row.ts";
import { contentsOf } from "../records/contents-of.ts";
import type { OpenedStoredRow } from "../records/open-tag.ts";
import { openTags } from "../records/open-tags.ts";
import { idsOf } from "../records/seal-for.ts";

/** A circle's ground rules as this member's client knows them. */
export interface KnownAgreement {
  readonly agreement: Agreement;
  /** What it is made of; empty before any member has a part in it. */
  readonly parts: readonly AuthoredPart[];
  readonly own: AgreementPart | null;
  /** Of the own row, 0 before the first. */
  readonly revision: number;
}

/** The ground rules from the rows of a circle's tag; only members' rows count. */
export function agreementIn(rows: readonly OpenedStoredRow[], { members }: Circle, me: PersonId): KnownAgreement {
  const contents = contentsOf({
    rows: rows.filter(({ place }) => members.some(({ id }) => id === place.author)),
    kind: "agreement",
    schema: agreementPartSchema,
    subjectOf: () => "",
  });
  const parts = contents.map(({ author, value }) => ({ ...value, author }));
  const own = contents.find(({ author }) => author === me);
  return {
    agreement: agreementOf(parts),
    parts,
    own: own?.value ?? null,
    revision: own?.row.place.revision ?? 0,
  };
}

/** Reads a circle's ground rules: one request. */
export async function readAgreement(participant: Participant, circle: Circle): Promise<GraphAnswer<KnownAgreement>> {
  const opened = await openTags(participant, [await circleTag(circle.secret)]);
  if (!opened.ok) return opened;
  return answered(agreementIn(opened.value[0]?.rows ?? [], circle, participant.person.id));
}

/** Keeps the own part in a circle's ground rules, sealed to its members. */
export async function keepAgreement(
  participant: Participant,
  circle: Circle,
  { part, revision }: { readonly part: AgreementPart; readonly revision: number },
): Promise<Saving> {
  return appendRow(participant, {
    tag: await circleTag(circle.secret),
    kind: "agreement",
    revision,
    content: part,
    readers: readersOf({ kind: "agreement", author: participant.person.id, members: idsOf(circle.members) }),
  });
}
