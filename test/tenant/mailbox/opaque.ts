import { createHash } from "node:crypto";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** 24 base64 characters that change with every input, in the shape of Exchange's change keys. */
export function changeKey(id: string, version: number): string {
  return digest(`${id}#${version}`).subarray(0, 18).toString("base64");
}

/** A GUID made from a seed. */
export function guid(seed: string): string {
  const text = digest(seed).toString("hex");
  return [
    text.slice(0, 8),
    text.slice(8, 12),
    `4${text.slice(13, 16)}`,
    `8${text.slice(17, 20)}`,
    text.slice(20, 32),
  ].join("-");
}

/** Equal for equal JSON, whatever the order of its members. */
export function fingerprint(value: unknown): string {
  const ordered = (each: unknown): unknown =>
    Array.isArray(each)
      ? each.map(ordered)
      : each !== null && typeof each === "object"
        ? Object.fromEntries(
            Object.entries(each)
              .toSorted(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, inner]) => [key, ordered(inner)]),
          )
        : each;
  return digest(JSON.stringify(ordered(value)) ?? "").toString("base64");
}

/**
 * A global object id as hexadecimal text: array id, date of the occurrence (zero for single events and masters),
 * creation time, reserved bytes, size, data. [MS-OXOCAL] 2.2.1.27, PidLidGlobalObjectId.
 */
export function iCalUId(seed: string, createdAt: number): string {
  const created = (BigInt(Math.trunc(createdAt)) * 10_000n + 116_444_736_000_000_000n).toString(16).padStart(16, "0");
  const littleEndian = (created.match(/../g) ?? []).toReversed().join("");
  const data = guid(seed).replaceAll("-", "");
  return `040000008200E00074C5B7101A82E00800000000${littleEndian}000000000000000010000000${data}`.toUpperCase();
}

const hex = (digits: string, width: number): string => Number(digits).toString(16).padStart(width, "0").toUpperCase();

/** The global object id of one occurrence: the bytes of its original date (`YYYYMMDD`) set. */
export function occurrenceICalUId(master: string, date: string): string {
  const bytes = hex(date.slice(0, 4), 4) + hex(date.slice(4, 6), 2) + hex(date.slice(6, 8), 2);
  return master.slice(0, 32) + bytes + master.slice(40);
}

const globalObjectId = /^(040000008200E00074C5B7101A82E008)([0-9A-F]{8})([0-9A-F]+)$/i;

/** The id of the series and the original date `YYYYMMDD` in an occurrence's global object id; null for every other id. */
export function occurrenceOf(id: string): { readonly master: string; readonly date: string } | null {
  const [, start = "", bytes = "", rest = ""] = globalObjectId.exec(id) ?? [];
  if (!start || bytes === "00000000") return null;
  const decimal = (from: number, to: number, width: number): string =>
    String(Number.parseInt(bytes.slice(from, to), 16)).padStart(width, "0");
  return { master: `${start}00000000${rest}`, date: decimal(0, 4, 4) + decimal(4, 6, 2) + decimal(6, 8, 2) };
}
