const decoder = new TextDecoder("utf-8", { fatal: true });

/** The text of UTF-8 bytes, or `null` when they are none. */
export function textOfUtf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
