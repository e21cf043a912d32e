import { makeStyles } from "@fluentui/react-components";
import type { Guide } from "../../agenda/aids/guide-schema.ts";
import { Line } from "../page/line.tsx";
import { AidDisclosure } from "./aid-disclosure.tsx";

const useStyles = makeStyles({
  guides: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
  steps: { margin: 0, paddingLeft: "20px", display: "grid", gap: "4px" },
});

interface AidGuidesProps {
  /** What they are for, for a screen reader. */
  readonly label: string;
  readonly guides: readonly Guide[];
}

/** Short guides, each behind its title until it is wanted. */
export function AidGuides({ label, guides }: AidGuidesProps) {
  const styles = useStyles();
  if (guides.length === 0) return null;
  return (
    <div role="group" aria-label={label} className={styles.guides}>
      {guides.map(({ title, intro, steps, note }) => (
        <AidDisclosure key={title} title={title}>
          <Line>{intro}</Line>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <Line>{note}</Line>
        </AidDisclosure>
      ))}
    </div>
  );
}
