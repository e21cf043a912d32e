import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { MOST_RULES } from "../../circles/agreement.ts";
import type { MergedAgenda } from "../../agenda/entry/merge-entries.ts";
import type { Circle } from "../../circles/circle.ts";
import type { KnownAgreement } from "../../flows/circles/agreement-rows.ts";
import type { Participant } from "../../flows/participant.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Field } from "../../ui/fields/field.tsx";
import { Textarea } from "../../ui/fields/textarea.tsx";
import { Tick } from "../../ui/fields/tick.tsx";
import { Line } from "../../ui/page/line.tsx";
import { ReaderLine } from "../../ui/page/reader-line.tsx";
import { SavedLine } from "../../ui/page/saved-line.tsx";
import { Section } from "../../ui/page/section.tsx";
import { AidDisclosure } from "../../ui/session/aid-disclosure.tsx";
import { namesText } from "../../ui/text/names-text.ts";
import { dateText } from "../../ui/text/time-text.ts";
import { useSaving } from "../use-saving.ts";
import type { SessionWords } from "./session-words.ts";
import { useAgreement } from "./use-agreement.ts";
import type { ChangeSession } from "./use-session.ts";

const useStyles = makeStyles({ rules: { margin: 0, paddingLeft: "20px", display: "grid", gap: "4px" } });

interface AgreementPartProps {
  readonly participant: Participant;
  readonly circle: Circle;
  readonly rules: KnownAgreement;
  readonly words: SessionWords;
  /** Who has agreed in this session. */
  readonly heard: MergedAgenda["agreed"];
  readonly change: ChangeSession;
  /** Once its part of the agenda is over it stands closed, and can still be opened and agreed to. */
  readonly isOver: boolean;
}

/** The ground rules: each member's own yes, who has said it to which version, and new words for a new version. */
export function AgreementPart({ participant, circle, rules, words, heard, change, isOver }: AgreementPartProps) {
  const styles = useStyles();
  const { known, agree, rewrite } = useAgreement({ participant, circle, rules, heard, change });
  const [draft, setDraft] = useState<string | null>(null);
  const [saved, save] = useSaving();
  const { version, text, by, at, agreed } = known.agreement;
  const mine = agreed.find(({ person }) => person === participant.person.id);
  const missing = circle.members.filter(({ id }) => !agreed.some(({ person }) => person === id));
  const date = (when: NonNullable<typeof at>) => dateText(when, participant.timeZone);
  const written = by === null || at === null ? "" : `, written by ${words.nameOf(by)} on ${date(at)}`;
  const others = agreed.flatMap(({ person }) => (person === participant.person.id ? [] : [words.nameOf(person)]));

  return (
    <Section title="Our agreement">
      {mine === undefined && others.length > 0 && (
        <Line>{`${namesText(others)} agreed to these rules already. Do you, too?`}</Line>
      )}
      <AidDisclosure
        key={isOver ? "over" : "due"}
        title={`Version ${version}${mine === undefined ? "" : `: you agreed on ${date(mine.at)}`}`}
        opens={mine === undefined && !isOver}
      >
        <ul className={styles.rules}>
          {text.split("\n").map((rule) => rule.trim() !== "" && <li key={rule}>{rule}</li>)}
        </ul>
        <Line quiet>{`Version ${version}${written}.`}</Line>
      </AidDisclosure>
      {mine === undefined && (
        <Tick
          label="I agree to these rules"
          checked={saved === "saving"}
          {...(saved !== "saving" && { onTick: () => void save(agree) })}
        />
      )}
      <div role="status">
        <Line>
          {missing.length === 0
            ? "Everybody has agreed."
            : `Not agreed yet: ${namesText(missing.map(({ id }) => (id === participant.person.id ? "you" : words.nameOf(id))))}.`}
        </Line>
      </div>
      <ReaderLine text={words.readers} />
      {draft === null ? (
        <Actions>
          <Button size="small" onClick={() => setDraft(text)}>
            Change the agreement
          </Button>
          <SavedLine state={saved} />
        </Actions>
      ) : (
        <>
          <Field
            label="Our rules, one a line"
            hint={`This becomes version ${version + 1}. Everybody else is asked again.`}
          >
            <Textarea
              resize="vertical"
              value={draft}
              maxLength={MOST_RULES}
              onChange={(_, { value }) => setDraft(value)}
            />
          </Field>
          <Actions>
            <Button
              size="small"
              appearance="primary"
              disabled={draft.trim() === "" || draft.trim() === text || saved === "saving"}
              onClick={() => void save(() => rewrite(draft)).then((kept) => kept && setDraft(null))}
            >
              {`Save as version ${version + 1}`}
            </Button>
            <Button size="small" onClick={() => setDraft(null)}>
              Cancel
            </Button>
            <SavedLine state={saved} />
          </Actions>
        </>
      )}
    </Section>
  );
}
