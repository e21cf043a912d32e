import { Field } from "./field.tsx";
import { Select } from "./select.tsx";

interface NumberChoiceProps {
  readonly label: string;
  readonly value: number | null;
  readonly choices: readonly (readonly [number | null, string])[];
  readonly onValue: (value: number | null) => void;
}

/** One of a few numbers, in words; `null` is a choice like the others. */
export function NumberChoice({ label, value, choices, onValue }: NumberChoiceProps) {
  const isKnown = choices.some(([one]) => one === value);
  return (
    <Field label={label}>
      <Select value={String(value)} onChange={(_, { value: text }) => onValue(text === "null" ? null : Number(text))}>
        {[...choices, ...(isKnown ? [] : [[value, String(value)] as const])].map(([one, text]) => (
          <option key={String(one)} value={String(one)}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
