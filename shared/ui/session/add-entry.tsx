import { Button, makeStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { Field } from "../fields/field.tsx";
import { ReaderLine } from "../page/reader-line.tsx";
import { SavedLine, type SavedState } from "../page/saved-line.tsx";
import { Textarea } from "../fields/textarea.tsx";

const useStyles = makeStyles({
  form: { display: "grid", gap: "8px" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
});

interface AddEntryProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Who can read it. */
  readonly readers: string;
  readonly saved: SavedState;
  readonly add: (kind: "add-topic" | "add-note") => void;
  /** The text was typed earlier and not sent. */
  readonly isKept: boolean;
  /** Somebody has asked for the field just now. */
  readonly takesFocus: boolean;
  /** Help with what is typed. */
  readonly children: ReactNode;
}

/** One field for a topic or a note. */
export function AddEntry({ label, text, onText, readers, saved, add, isKept, takesFocus, children }: AddEntryProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const asked = useRef(takesFocus);
  useEffect(() => {
    if (asked.current) box.current?.querySelector("textarea")?.focus();
  }, []);
  const disabled = text.trim() === "" || saved === "saving";
  return (
    <div ref={box} className={styles.form}>
      <Field label={label} {...(isKept && { hint: "Typed earlier and not sent yet." })}>
        <Textarea resize="vertical" value={text} maxLength={4000} onChange={(_, { value }) => onText(value)} />
      </Field>
      {children}
      <ReaderLine text={readers} />
      <div className={styles.row}>
        <Button size="small" disabledFocusable={disabled} onClick={() => add("add-topic")}>
          Add as topic
        </Button>
        <Button size="small" disabledFocusable={disabled} onClick={() => add("add-note")}>
          Add as note
        </Button>
        <SavedLine state={saved} />
      </div>
    </div>
  );
}
