import { newId } from "./new-id.ts";

/** A row's own random id: 16 bytes, base64url. Made once when the row is sealed; retries send the same bytes again. */
export function newRowId(): string {
  return newId(16);
}
