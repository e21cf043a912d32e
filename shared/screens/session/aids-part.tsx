import { makeStyles } from "@fluentui/react-components";
import type { IStatement } from "../../agenda/aids/compose-i-statement.ts";
import { guides } from "../../agenda/aids/guides.ts";
import { guidesFor, guidesInTrouble } from "../../agenda/aids/guides-for.ts";
import { participationLines } from "../../agenda/aids/participation-lines.ts";
import { type PartQuestion, partRoles } from "../../agenda/aids/part-roles.ts";
import type { Participant } from "../../flows/participant.ts";
import { Line } from "../../ui/page/line.tsx";
import { AidDisclosure } from "../../ui/session/aid-disclosure.tsx";
import { AidGuides } from "../../ui/session/aid-guides.tsx";
import { AidIStatement } from "../../ui/session/aid-i-statement.tsx";
import { useDraft } from "../use-draft.ts";

const useStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
  lines: { margin: 0, paddingLeft: "20px", display: "grid", gap: "4px" },
});

interface AidsPartProps extends PartQuestion {
  readonly participant: Participant;
  readonly sessionId: string;
  /** The participant's language (`de-AT`), for what is typed; the help itself is in English. */
  readonly language: string;
  /** Puts a text that the participant has composed into a note of this part; `null` where nothing can be added. */
  readonly insert: ((text: string) => void) | null;
}

const nothing: IStatement = { noticed: "", understood: "", suggest: "" };

/** Help for what the participant does in one part of the session; nothing that others see. */
export function AidsPart({ participant, sessionId, language, insert, format, segment, myLeads }: AidsPartProps) {
  const styles = useStyles();
  const question = { format, segment, myLeads };
  const { value, isKept, put } = useDraft(participant, `i-statement/${sessionId}/${segment.id}`, asStatement);
  const lines = participationLines(question);
  const offersStatement = insert !== null && (partRoles(question).includes("giver") || value !== null);
  return (
    <div className={styles.part}>
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line}>
              <Line>{line}</Line>
            </li>
          ))}
        </ul>
      )}
      {offersStatement && (
        <AidIStatement
          value={value ?? nothing}
          onValue={(next) => put(isEmpty(next) ? null : next)}
          language={language}
          isKept={isKept}
          insert={(text) => {
            insert(text);
            put(null);
          }}
        />
      )}
      <AidGuides label="Guides for this part" guides={guidesFor(question).map((id) => guides[id])} />
      <AidDisclosure title="If something is not right">
        <AidGuides label="If something is not right" guides={guidesInTrouble(format).map((id) => guides[id])} />
      </AidDisclosure>
    </div>
  );
}

function isEmpty({ noticed, understood, suggest }: IStatement): boolean {
  return noticed === "" && understood === "" && suggest === "";
}

function asStatement(kept: unknown): IStatement | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { noticed, understood, suggest } = kept as Partial<Record<keyof IStatement, unknown>>;
  if (typeof noticed !== "string" || typeof understood !== "string" || typeof suggest !== "string") return null;
  return isEmpty({ noticed, understood, suggest }) ? null : { noticed, understood, suggest };
}
