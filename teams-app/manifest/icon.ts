import { png } from "./png.ts";

/** The accent of the app, also in the manifest. */
export const accentColor = "#3B4C8C";

const accent = [0x3b, 0x4c, 0x8c] as const;
const samples = 4;

/**
 * Our mark: two people facing each other on one circle that turns. `colour`: white on the accent; `outline`: white on
 * nothing, as Teams wants for its bar.
 * @param size edge in pixels
 */
export function icon(size: number, look: "colour" | "outline"): Uint8Array {
  return png({
    size,
    at: (x, y) => {
      const share = coverage(x, y, size);
      if (look === "outline") return [255, 255, 255, Math.round(share * 255)];
      const mixed = accent.map((channel) => Math.round(channel + (255 - channel) * share));
      return [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0, 255];
    },
  });
}

/** How much of a pixel the mark covers, 0–1, from a grid of samples inside it. */
function coverage(x: number, y: number, size: number): number {
  let hits = 0;
  for (let row = 0; row < samples; row += 1) {
    for (let column = 0; column < samples; column += 1) {
      const across = ((x + (column + 0.5) / samples) / size) * 2 - 1;
      const down = ((y + (row + 0.5) / samples) / size) * 2 - 1;
      if (inMark(across, down)) hits += 1;
    }
  }
  return hits / samples ** 2;
}

/** The mark in the square −1 … 1: two discs, left and right, and an arc of a ring between them above and below. */
function inMark(x: number, y: number): boolean {
  const disc = Math.hypot(Math.abs(x) - 0.56, y) < 0.2;
  const distance = Math.hypot(x, y);
  const ring = distance > 0.47 && distance < 0.65 && Math.hypot(Math.abs(x) - 0.56, y) > 0.31;
  return disc || ring;
}
