import { makeResetStyles, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useMemo, type ReactNode } from "react";
import { FieldLinksContext } from "./use-field-links.ts";

const useLabelClass = makeResetStyles({
  ...typographyStyles.body1,
  maxWidth: "max-content",
  padding: `${tokens.spacingVerticalXXS} 0`,
  marginBottom: tokens.spacingVerticalXXS,
  color: tokens.colorNeutralForeground1,
});
const useBelowClass = makeResetStyles({
  ...typographyStyles.caption1,
  marginTop: tokens.spacingVerticalXXS,
  color: tokens.colorNeutralForeground3,
});
const useStyles = makeStyles({
  field: { display: "grid" },
  star: { paddingLeft: tokens.spacingHorizontalXS, color: tokens.colorPaletteRedForeground3 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** What is wrong with the value; read out as soon as it appears. */
  readonly validationMessage?: string;
  readonly className?: string | undefined;
  /** One control. */
  readonly children: ReactNode;
}

/** A control with its label above and its hint below. Fluent's own field and controls bring ten times the code. */
export function Field({ label, hint, required = false, validationMessage, className, children }: FieldProps) {
  const styles = useStyles();
  const below = useBelowClass();
  const id = useId();
  const describedBy = [validationMessage && `${id}wrong`, hint && `${id}hint`].filter(Boolean).join(" ") || undefined;
  const invalid = validationMessage !== undefined;
  const links = useMemo(
    () => ({ controlId: `${id}control`, labelId: `${id}label`, describedBy, invalid, required }),
    [id, describedBy, invalid, required],
  );
  return (
    <div className={mergeClasses(styles.field, className)}>
      <label id={links.labelId} htmlFor={links.controlId} className={useLabelClass()}>
        {label}
        {required && (
          <span className={styles.star} aria-hidden="true">
            *
          </span>
        )}
      </label>
      <FieldLinksContext value={links}>{children}</FieldLinksContext>
      {invalid && (
        <div id={`${id}wrong`} role="alert" className={mergeClasses(below, styles.wrong)}>
          {validationMessage}
        </div>
      )}
      {hint !== undefined && (
        <div id={`${id}hint`} className={below}>
          {hint}
        </div>
      )}
    </div>
  );
}
