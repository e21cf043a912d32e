import { useCallback, useEffect, useState } from "react";
import { type AgendaBlock, type EventBody, MAX_BODY } from "../../agenda/block/agenda-block.ts";
import { findAgendaBlock } from "../../agenda/block/find-agenda-block.ts";
import { isBlockAlone } from "../../agenda/block/is-block-alone.ts";
import { renderAgendaBlock } from "../../agenda/block/render-agenda-block.ts";
import { sameAgendaBlock } from "../../agenda/block/same-agenda-block.ts";
import type { FormatId } from "../../circles/format.ts";
import type { NoCompany } from "../../flows/meetings/company-of.ts";
import { keepComposed } from "../../flows/meetings/composed-agenda.ts";
import { type Composed, planComposed } from "../../flows/meetings/plan-composed.ts";
import type { Participant } from "../../flows/participant.ts";
import type { GraphAnswer } from "../../graph/graph-error.ts";
import type { ComposingOutcome } from "../../ui/text/composing-text.ts";
import type { DraftAtHand } from "../draft-at-hand.ts";
import { useAnswer } from "../use-answer.ts";

/** What is chosen; without a choice what is usual for these people. */
interface Chosen {
  readonly format?: FormatId;
  readonly templateId?: string;
}

type Look = Composed | NoCompany | { readonly why: "silent" };

/** What can be put into an appointment that is being written, and the one button that does it. */
export function useComposing(participant: Participant, form: DraftAtHand) {
  const [begun] = useState(() => participant.client.serviceClock.now());
  const [chosen, setChosen] = useState<Chosen>({});
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<ComposingOutcome | null>(null);
  const { appOrigin } = participant.configuration;

  const look = useCallback(async (): Promise<GraphAnswer<Look>> => {
    const draft = await form.read().catch(() => null);
    if (draft === null) return { ok: true, value: { why: "silent" } };
    return planComposed(participant, draft, { ...chosen, begun });
  }, [participant, form, chosen, begun]);
  const asked = useAnswer(look);
  const { again } = asked;

  useEffect(() => {
    // Back from the form, in which people and times may have changed.
    window.addEventListener("focus", again);
    return () => window.removeEventListener("focus", again);
  }, [again]);

  const write = async (): Promise<ComposingOutcome | null> => {
    const now = await look();
    if (!now.ok || "why" in now.value || now.value.wanted === null) return null;
    const { draft, keyring, wanted, finding } = now.value;
    if (!finding.ok) return { state: "left-alone", why: finding.why };
    if (finding.found && saysThis(finding.found.block, wanted)) return { state: "same" };
    if (draft.body.content.length > MAX_BODY) return { state: "left-alone", why: "too-long" };
    const { html, text } = renderAgendaBlock(wanted, appOrigin);
    const { contentType } = draft.body;
    const content = contentType === "html" ? html : text;
    const isThere = finding.found !== null;
    if (isThere && !isBlockAlone(await form.selected(), appOrigin)) return { state: "select-first" };
    await keepComposed(participant, keyring);
    if (isThere) await form.putOverSelected({ contentType, content });
    else await form.putAtTop({ contentType, content: contentType === "html" ? html : `${text}\r\n\r\n` });
    const { body } = await form.read();
    if (!carries(body, wanted)) return { state: "kept-out" };
    return { state: isThere ? "updated" : "put-in" };
  };

  const carries = (body: EventBody, wanted: AgendaBlock): boolean => {
    const after = findAgendaBlock(body, appOrigin);
    return after.ok && after.found !== null && saysThis(after.found.block, wanted);
  };

  return {
    ...asked,
    busy,
    outcome,
    choose: (choice: Chosen) => {
      setChosen((before) => ({ ...before, ...choice }));
      setOutcome(null);
    },
    lookAgain: () => {
      setOutcome(null);
      again();
    },
    write: async () => {
      setBusy(true);
      setOutcome(await write().catch(() => ({ state: "refused" }) as const));
      setBusy(false);
      again();
    },
  };
}

function saysThis(there: AgendaBlock, wanted: AgendaBlock): boolean {
  return there.sessionId === wanted.sessionId && sameAgendaBlock(there, wanted);
}
