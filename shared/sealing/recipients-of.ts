import { readSealedBody } from "./read-sealed-body.ts";

/** How many keys a stored body is sealed to; 0 for a body that is no sealed row. */
export function recipientsOf(body: string): number {
  return readSealedBody(body)?.recipients.length ?? 0;
}
