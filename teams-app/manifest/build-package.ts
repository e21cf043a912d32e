import { strToU8, zipSync } from "fflate";
import { icon } from "./icon.ts";
import type { ManifestSettings } from "./manifest.ts";
import { manifest } from "./manifest.ts";

/** Every file carries this time: the same settings give the same bytes, on any day and any machine. */
const builtAt = "1980-01-01T00:00:00";

/** The app package an administrator uploads: manifest and two icons, without a folder. */
export function buildPackage(settings: ManifestSettings): Uint8Array {
  return zipSync(
    {
      "color.png": icon(192, "colour"),
      "manifest.json": strToU8(`${JSON.stringify(manifest(settings), null, 2)}\n`),
      "outline.png": icon(32, "outline"),
    },
    { mtime: builtAt, level: 9, os: 0 },
  );
}
