import {
  Button,
  makeResetStyles,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useId } from "react";

const useBarClass = makeResetStyles({
  ...typographyStyles.body1,
  display: "grid",
  gridTemplateColumns: "auto 1fr",
  columnGap: tokens.spacingHorizontalS,
  boxSizing: "border-box",
  minHeight: "36px",
  padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  borderRadius: tokens.borderRadiusMedium,
  color: tokens.colorNeutralForeground1,
  backgroundColor: tokens.colorNeutralBackground3,
});
const useStyles = makeStyles({
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...around(tokens.colorStatusDangerBorder1),
    "& svg": { color: tokens.colorStatusDangerForeground1 },
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...around(tokens.colorStatusWarningBorder1),
    "& svg": { color: tokens.colorStatusWarningForeground3 },
  },
  info: { "& svg": { color: tokens.colorNeutralForeground3 } },
  sign: { width: "20px", height: "20px", flexShrink: 0 },
  what: { fontWeight: tokens.fontWeightSemibold },
  again: { gridColumn: "1 / -1", justifySelf: "end", marginTop: tokens.spacingVerticalMNudge },
});

/** Lines of a 20 × 20 sign for each kind of message. */
const signs = {
  error: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM7 7l6 6m0-6-6 6",
  warning: "M10 2.5 18 17H2zM10 8v4m0 2v.6",
  info: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM10 9v5m0-8v.6",
};

interface ProblemMessageProps {
  /** What happened. */
  readonly what: string;
  /** What to do next. */
  readonly next: string;
  readonly intent?: keyof typeof signs;
  /** Tries again; without it there is no button. */
  readonly again?: () => void;
  /** What the button says. */
  readonly button?: string;
}

/** What went wrong and the next step, read out at once by a screen reader. */
export function ProblemMessage({ what, next, intent = "error", again, button = "Try again" }: ProblemMessageProps) {
  const styles = useStyles();
  const title = useId();
  return (
    <div role="alert" aria-labelledby={title} className={mergeClasses(useBarClass(), styles[intent])}>
      <svg className={styles.sign} viewBox="0 0 20 20" aria-hidden="true">
        <path d={signs[intent]} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
      <div>
        <span id={title} className={styles.what}>
          {what}
        </span>{" "}
        {next}
      </div>
      {again && (
        <Button className={styles.again} onClick={again}>
          {button}
        </Button>
      )}
    </div>
  );
}

function around(color: string) {
  return { borderTopColor: color, borderRightColor: color, borderBottomColor: color, borderLeftColor: color };
}
