import { Line } from "./line.tsx";

/** Who can read what is written above it. */
export function ReaderLine({ text }: { readonly text: string }) {
  return <Line quiet>{text}</Line>;
}
