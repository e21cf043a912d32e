import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";

interface ProblemMessageProps {
  /** What happened. */
  readonly what: string;
  /** What to do next. */
  readonly next: string;
  readonly intent?: "error" | "warning" | "info";
  /** Tries again; without it there is no button. */
  readonly again?: () => void;
  /** What the button says. */
  readonly button?: string;
}

/** What went wrong and the next step, read out at once by a screen reader. */
export function ProblemMessage({ what, next, intent = "error", again, button = "Try again" }: ProblemMessageProps) {
  return (
    <MessageBar intent={intent} layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{what}</MessageBarTitle> {next}
      </MessageBarBody>
      {again && (
        <MessageBarActions>
          <Button onClick={again}>{button}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
