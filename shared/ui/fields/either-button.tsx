import { Button } from "@fluentui/react-components";
import { Actions } from "./actions.tsx";

interface EitherButtonProps<T extends string> {
  /** What is chosen between, for a screen reader. */
  readonly label: string;
  readonly options: readonly (readonly [T, string])[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** A few buttons of which one is pressed. */
export function EitherButton<T extends string>({ label, options, value, onChoose }: EitherButtonProps<T>) {
  return (
    <div role="group" aria-label={label}>
      <Actions>
        {options.map(([option, text]) => (
          <Button
            key={option}
            aria-pressed={option === value}
            appearance={option === value ? "primary" : "secondary"}
            onClick={() => onChoose(option)}
          >
            {text}
          </Button>
        ))}
      </Actions>
    </div>
  );
}
