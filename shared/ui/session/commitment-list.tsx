import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Commitment } from "../../agenda/entry/entry.ts";
import type { MergedCommitment } from "../../agenda/entry/merge-entries.ts";
import type { PersonId } from "../../circles/person.ts";
import { dueText } from "../text/due-text.ts";
import { Mark } from "../page/mark.tsx";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "12px" },
  item: { display: "grid", gap: "4px", paddingLeft: "12px", borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
  text: { margin: 0, overflowWrap: "anywhere" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
});

interface CommitmentListProps {
  readonly label: string;
  readonly commitments: readonly MergedCommitment[];
  readonly nameOf: (person: PersonId) => string;
  readonly set: (commitment: MergedCommitment, state: Commitment["state"]) => void;
  /** Carried over from earlier sessions: they can be kept in this one. */
  readonly isCarriedOver?: boolean;
}

/** Commitments with owner, date and state. */
export function CommitmentList({ label, commitments, nameOf, set, isCarriedOver = false }: CommitmentListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {commitments.map((commitment) => (
        <li key={`${commitment.author} ${commitment.owner} ${commitment.id}`} className={styles.item}>
          <Text as="p" className={styles.text} strikethrough={commitment.state === "dropped"}>
            {commitment.text}
          </Text>
          <div className={styles.row}>
            <Caption1>{detailsOf(commitment, nameOf(commitment.owner))}</Caption1>
            {commitment.state !== "open" && <Mark>{commitment.state}</Mark>}
            {commitment.merged && <Mark>merged</Mark>}
          </div>
          <div className={styles.row}>
            {isCarriedOver && (
              <Button
                size="small"
                aria-label={`Keep in this session: ${commitment.text}`}
                onClick={() => set(commitment, "open")}
              >
                Keep in this session
              </Button>
            )}
            {commitment.state === "open" ? (
              <>
                <Button size="small" aria-label={`Done: ${commitment.text}`} onClick={() => set(commitment, "done")}>
                  Done
                </Button>
                <Button size="small" aria-label={`Drop: ${commitment.text}`} onClick={() => set(commitment, "dropped")}>
                  Drop
                </Button>
              </>
            ) : (
              <Button
                size="small"
                aria-label={`Open again: ${commitment.text}`}
                onClick={() => set(commitment, "open")}
              >
                Open again
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function detailsOf({ due, confidence }: Commitment, owner: string): string {
  return [owner, due && `by ${dueText(due)}`, confidence && `${confidence} of 5 sure`].filter(Boolean).join(" · ");
}
