import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Manifest } from "../../extension/built-manifest.ts";

export interface ExtensionSizes {
  /** Script that the side panel loads before its first screen. */
  readonly sidePanel: number;
  /** Script that every page of Outlook on the web loads. */
  readonly contentScript: number;
}

/**
 * Sizes of a built extension in bytes after gzip: what performance.md, goal 10, counts.
 * @param folder with the built manifest
 */
export function extensionSizes(folder: string): ExtensionSizes {
  const size = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).byteLength, 0);
  const page = readFileSync(join(folder, "sidepanel.html"), "utf8");
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  return {
    sidePanel: size([...page.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, file = ""]) => file)),
    contentScript: size(manifest.content_scripts.flatMap(({ js }) => js)),
  };
}
