const wrapped = /^https?:\/\/[^?#]*safelinks[^?#]*\?(?:[^#]*&)?url=([^&#]+)/i;

/** The true address behind a SafeLinks address; every other address as it is. */
export function unwrapSafeLink(address: string): string {
  const inner = wrapped.exec(address)?.[1];
  if (inner === undefined) return address;
  try {
    return decodeURIComponent(inner);
  } catch {
    return address;
  }
}
