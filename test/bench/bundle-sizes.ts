import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** Bytes as sent, gzip, of one page of the Teams app: scripts and styles. */
export interface PageSizes {
  /** Read before anything of ours is drawn: React, provider, start of the host. */
  readonly shell: number;
  /** The shell and what the first screen waits for: the screens of the surface, the Teams library. */
  readonly firstRoute: number;
  /** Everything that can come later. */
  readonly lazy: number;
}

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

type BuildManifest = Readonly<Record<string, Chunk>>;

/** Fetched by code, but before the first screen stands. */
const awaitedAtStart = ["src/surface.tsx", "src/connect/teams-handshake.ts"];

/**
 * Weighs one page of a finished build, `index.html` for example.
 * @param dist folder of the build, with Vite's manifest in it
 */
export function pageSizes(dist: string, page: string): PageSizes {
  const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, "utf8")) as BuildManifest;
  if (!manifest[page]) throw new Error(`The build has no page ${page}.`);
  const shell = reached(manifest, [page], () => false);
  const first = reached(manifest, [page], (key) => awaitedAtStart.includes(key));
  const all = reached(manifest, [page], () => true);
  const weigh = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + gzipSize(`${dist}/${file}`), 0);
  const weighed = { shell: weigh(shell), firstRoute: weigh(first) };
  return { ...weighed, lazy: weigh(all) - weighed.firstRoute };
}

/** Files of these chunks and all they import; of what they fetch later, those that `follow` takes. */
function reached(
  manifest: BuildManifest,
  start: readonly string[],
  follow: (key: string) => boolean,
): ReadonlySet<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const waiting = [...start];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) continue;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    waiting.push(...(chunk.imports ?? []), ...(chunk.dynamicImports ?? []).filter(follow));
  }
  return files;
}

/** What a web server sends of a file with gzip's usual strength. */
export function gzipSize(file: string): number {
  return gzipSync(readFileSync(file)).length;
}
