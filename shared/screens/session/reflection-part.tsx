import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { noteShown, remindTomorrow, skipReflection } from "../../flows/reflection/after-session.ts";
import { finishReflection } from "../../flows/reflection/finish-reflection.ts";
import type { Participant } from "../../flows/participant.ts";
import { type Kept, ownReflections } from "../../flows/reflection/reflect-on-session.ts";
import { reminderOf } from "../../flows/reflection/reminders.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";
import type { ReminderState } from "../../reflection/reminder.ts";
import { formsFor } from "../../reflection/forms.ts";
import { answersSchema } from "../../reflection/reflection.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Line } from "../../ui/page/line.tsx";
import { ReflectionAnswers } from "../../ui/session/reflection-answers.tsx";
import { type Answers, ReflectionForm } from "../../ui/session/reflection-form.tsx";
import { SavedLine } from "../../ui/page/saved-line.tsx";
import { Section } from "../../ui/page/section.tsx";
import { Waiting } from "../../ui/page/waiting.tsx";
import { ProblemCard } from "../problem-card.tsx";
import { useAnswer } from "../use-answer.ts";
import { useDraft } from "../use-draft.ts";
import { useSaving } from "../use-saving.ts";
import type { ChangeSession } from "./use-session.ts";

const useStyles = makeStyles({
  card: {
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface ReflectionPartProps {
  readonly participant: Participant;
  readonly view: SessionView;
  readonly change: ChangeSession;
  /** After something was said of the reflection. */
  readonly onSaid: () => void;
}

/** The two-minute form after a session, or the own answers. */
export function ReflectionPart({ participant, view, change, onSaid }: ReflectionPartProps) {
  const styles = useStyles();
  const own = useAnswer(useCallback(() => ownReflections(participant), [participant]));
  const [written, setWritten] = useState<Kept | null>(null);
  const kept = written ?? own.value?.get(view.sessionId) ?? null;
  return (
    <div className={styles.card}>
      <Section title="Your reflection">
        {own.problem !== null && <ProblemCard problem={own.problem} again={own.again} />}
        {own.state === "asking" && own.value === null ? (
          <Waiting what="Your reflection" />
        ) : (
          <Reflecting {...{ participant, view, change, kept, onSaid }} onWritten={setWritten} />
        )}
      </Section>
    </div>
  );
}

interface ReflectingProps extends ReflectionPartProps {
  readonly kept: Kept | null;
  readonly onWritten: (kept: Kept) => void;
}

function Reflecting({ participant, view, change, kept, onSaid, onWritten }: ReflectingProps) {
  const { sessionId } = view;
  const form = formOf(view);
  const draft = useDraft(participant, `reflection/${sessionId}`, asAnswers);
  const [reminder, look] = useReminder(participant, sessionId);
  const [changing, setChanging] = useState(false);
  const [saved, save] = useSaving();
  const isAsked = reminder === "never" || reminder === "due" || reminder === "given";
  const isWriting = changing || (kept === null && isAsked) || draft.value !== null;
  const isOffered = form !== null && isWriting && kept === null;
  useEffect(() => {
    if (isOffered && !document.hidden) void noteShown(participant, sessionId).then(onSaid, ignored);
  }, [isOffered, participant, sessionId, onSaid]);
  if (form === null) return <Line>This format has no reflection.</Line>;
  if (reminder === null) return <Waiting what="Your reflection" />;

  const say = async (what: typeof remindTomorrow) => {
    if (!(await save(() => what(participant, sessionId)))) return;
    setChanging(false);
    look();
    onSaid();
  };
  const skip = kept === null && reminder !== "skipped" ? () => void say(skipReflection) : null;
  if (!isWriting)
    return (
      <>
        {kept === null ? (
          <Line>{reminder === "waiting" ? "You will be asked again tomorrow." : "No reflection this time."}</Line>
        ) : (
          <ReflectionAnswers form={form} answers={kept.reflection.answers} />
        )}
        <Actions>
          <Button onClick={() => setChanging(true)}>{kept === null ? "Reflect now" : "Change"}</Button>
          {skip !== null && <Button onClick={skip}>No reflection this time</Button>}
          <SavedLine state={saved} />
        </Actions>
      </>
    );

  const answers = draft.value ?? (kept === null ? {} : kept.reflection.answers);
  const finish = async () => {
    const isKept = await save(async () => {
      const finished = await finishReflection(participant, { form, sessionId, answers, earlier: kept });
      if (finished === null) throw new Error("The answers do not fit the form");
      if (finished.saving.where === "nowhere") return finished.saving;
      onWritten(finished.kept);
      for (const commitment of finished.commitments) {
        const shared = await change({ do: "set-commitment", commitment, state: "open" });
        if (shared.where !== "service") return shared;
      }
      return finished.saving;
    });
    if (!isKept) return;
    draft.sent(draft.value);
    setChanging(false);
    onSaid();
  };
  return (
    <ReflectionForm
      form={form}
      answers={answers}
      onAnswers={draft.put}
      saved={saved}
      save={() => void finish()}
      remind={kept === null && reminder === "never" ? () => void say(remindTomorrow) : null}
      skip={draft.value === null ? skip : null}
      cancel={
        kept === null
          ? null
          : () => {
              draft.put(null);
              setChanging(false);
            }
      }
    />
  );
}

/** The two-minute form as the session's format asks it; the pair's while only the invitation is known. */
function formOf({ session, circle }: SessionView) {
  const offered = formsFor(session?.format ?? "peer-coaching-pair", circle?.members.length ?? 2);
  return offered.find(({ form, after }) => form.id === "session-2min" && after === "session")?.form ?? null;
}

function asAnswers(kept: unknown): Answers | null {
  const answers = answersSchema.safeParse(kept);
  return answers.success && Object.keys(answers.data).length > 0 ? answers.data : null;
}

/** How the reminder stands, `null` until the device has answered, and what looks again. */
function useReminder(participant: Participant, sessionId: string): readonly [ReminderState | null, () => void] {
  const [state, setState] = useState<ReminderState | null>(null);
  const look = useCallback(() => {
    void reminderOf(participant, sessionId).then((found) => setState(found.state), ignored);
  }, [participant, sessionId]);
  useEffect(look, [look]);
  return [state, look];
}

const ignored = () => {};
