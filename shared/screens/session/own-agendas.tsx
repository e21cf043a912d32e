import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { agendaOfSession } from "../../agenda/templates/agenda-of-session.ts";
import { editsThatCount, editsTowards, MOST_NAME, type UntimedEdit } from "../../agenda/own-agenda.ts";
import type { Participant } from "../../flows/participant.ts";
import { keepOwnAgenda, type KeptAgenda, readOwnAgendas } from "../../flows/sessions/own-agendas.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";
import type { GraphProblem } from "../../graph/graph-error.ts";
import type { Session } from "../../sessions/session.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Field } from "../../ui/fields/field.tsx";
import { Input } from "../../ui/fields/input.tsx";
import { Line } from "../../ui/page/line.tsx";
import { PlainList } from "../../ui/page/plain-list.tsx";
import { ReaderLine } from "../../ui/page/reader-line.tsx";
import { SavedLine } from "../../ui/page/saved-line.tsx";
import { AidDisclosure } from "../../ui/session/aid-disclosure.tsx";
import { ProblemCard } from "../problem-card.tsx";
import { useSaving } from "../use-saving.ts";
import type { ChangeSession } from "./use-session.ts";

interface OwnAgendasProps {
  readonly participant: Participant;
  readonly view: SessionView;
  readonly session: Session;
  readonly change: ChangeSession;
}

/** The participant's own agendas: this session's kept as one, one taken for this session, and both undone. */
export function OwnAgendas({ participant, view, session, change }: OwnAgendasProps) {
  const [all, setAll] = useState<readonly KeptAgenda[] | null>(null);
  const [problem, setProblem] = useState<GraphProblem | null>(null);
  const [name, setName] = useState("");
  const [before, setBefore] = useState<readonly UntimedEdit[] | null>(null);
  const [gone, setGone] = useState<KeptAgenda | null>(null);
  const [saved, save] = useSaving();
  const { templateId } = session;
  const template = agendaOfSession(session);
  if (template === null) return null;
  const now = editsThatCount(view.agenda.plan);
  const here = all?.filter(({ agenda }) => agenda.templateId === templateId && !agenda.isGone) ?? [];
  const isBusy = saved === "saving";

  const look = async () => {
    const read = await readOwnAgendas(participant);
    setProblem(read.ok ? null : read.problem);
    // What was kept a moment ago may not be in the answer yet.
    if (read.ok) setAll((known) => joined(read.value, known ?? []));
  };
  const keep = async (kept: KeptAgenda) => {
    const isKept = await save(() => keepOwnAgenda(participant, kept));
    if (isKept) setAll((known) => joined([kept], known ?? []));
    return isKept;
  };
  const keepThis = async () => {
    const id = crypto.randomUUID();
    const edits = now.map((edit) => ({ ...edit, at: participant.client.serviceClock.now() }));
    const agenda = { id, name: name.trim(), templateId, edits, isGone: false };
    if (await keep({ agenda, revision: 1 })) setName("");
  };
  const take = async (wanted: readonly UntimedEdit[], undo: readonly UntimedEdit[] | null) => {
    const edits = editsTowards({ wanted, now, template });
    if (await save(() => change({ do: "edit-plan", edits }))) setBefore(undo);
  };
  const throwAway = async (kept: KeptAgenda) => {
    const away = { agenda: { ...kept.agenda, isGone: true }, revision: kept.revision + 1 };
    if (await keep(away)) setGone(away);
  };
  const putBack = async (kept: KeptAgenda) => {
    if (await keep({ agenda: { ...kept.agenda, isGone: false }, revision: kept.revision + 1 })) setGone(null);
  };

  return (
    <AidDisclosure title="My own agendas" onOpen={() => void look()}>
      {problem !== null && <ProblemCard problem={problem} again={() => void look()} />}
      {all !== null && here.length === 0 && (
        <Line>None for this kind of session yet. Change parts of this agenda, then keep it under a name.</Line>
      )}
      {here.length > 0 && (
        <PlainList label="My own agendas">
          {here.map((kept) => (
            <li key={kept.agenda.id}>
              <Actions>
                <Line>{kept.agenda.name}</Line>
                <Button
                  size="small"
                  disabled={isBusy}
                  aria-label={`Use: ${kept.agenda.name}`}
                  onClick={() => void take(kept.agenda.edits, now)}
                >
                  Use
                </Button>
                <Button
                  size="small"
                  disabled={isBusy}
                  aria-label={`Delete: ${kept.agenda.name}`}
                  onClick={() => void throwAway(kept)}
                >
                  Delete
                </Button>
              </Actions>
            </li>
          ))}
        </PlainList>
      )}
      {before !== null && (
        <Actions>
          <Line quiet>This session has your agenda now.</Line>
          <Button size="small" disabled={isBusy} onClick={() => void take(before, null)}>
            Undo
          </Button>
        </Actions>
      )}
      {gone !== null && (
        <Actions>
          <Line quiet>{`“${gone.agenda.name}” was deleted.`}</Line>
          <Button size="small" disabled={isBusy} onClick={() => void putBack(gone)}>
            Undo
          </Button>
        </Actions>
      )}
      {now.length > 0 && (
        <>
          <Field label="Keep this session's agenda as">
            <Input value={name} maxLength={MOST_NAME} onChange={(_, { value }) => setName(value)} />
          </Field>
          <ReaderLine text="Your own agendas are sealed to you alone; what you use in a session its members see." />
          <Actions>
            <Button size="small" disabled={name.trim() === "" || isBusy} onClick={() => void keepThis()}>
              Keep it
            </Button>
          </Actions>
        </>
      )}
      <SavedLine state={saved} />
    </AidDisclosure>
  );
}

/** Of each agenda the newest revision, by name. */
function joined(one: readonly KeptAgenda[], other: readonly KeptAgenda[]): readonly KeptAgenda[] {
  const newest = new Map<string, KeptAgenda>();
  for (const kept of [...one, ...other])
    if ((newest.get(kept.agenda.id)?.revision ?? 0) < kept.revision) newest.set(kept.agenda.id, kept);
  return [...newest.values()].toSorted((a, b) => a.agenda.name.localeCompare(b.agenda.name));
}
