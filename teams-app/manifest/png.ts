import { zlibSync } from "fflate";

export interface Pixels {
  readonly size: number;
  /** Red, green, blue, alpha (0–255) at a pixel. */
  readonly at: (x: number, y: number) => readonly [number, number, number, number];
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * A square PNG, 8 bits per channel with alpha; the same pixels always give the same bytes, in a browser as in Node: nothing of the
 * machine's own compression is used.
 */
export function png({ size, at }: Pixels): Uint8Array {
  const header = new Uint8Array(13);
  const edges = new DataView(header.buffer);
  edges.setUint32(0, size);
  edges.setUint32(4, size);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = new Uint8Array(size * (1 + size * 4));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) rows.set(at(x, y), y * (1 + size * 4) + 1 + x * 4);
  }
  return Uint8Array.from([
    ...signature,
    ...chunk("IHDR", header),
    ...chunk("IDAT", zlibSync(rows, { level: 9 })),
    ...chunk("IEND", new Uint8Array(0)),
  ]);
}

/** Length, type, data, and the check sum of type and data. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const framed = new Uint8Array(data.length + 12);
  const view = new DataView(framed.buffer);
  view.setUint32(0, data.length);
  framed.set(
    Array.from(type, (letter) => letter.charCodeAt(0)),
    4,
  );
  framed.set(data, 8);
  view.setUint32(data.length + 8, crc32(framed.subarray(4, data.length + 8)));
  return framed;
}

/** The check sum of PNG, https://www.w3.org/TR/png-3/#5CRC-algorithm */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
