import react from "@vitejs/plugin-react";
import type { Rolldown } from "vite";
import { defineConfig } from "vite";
import { chunkOf } from "./chunk-of.ts";
import { icon } from "./manifest/icon.ts";

const pages = ["index", "meeting", "open", "configure", "pane", "approve"];

/** Packages that do not say that their unused files may be left out; loading them changes nothing but themselves. */
const withoutSideEffects = /node_modules\/@(?:date-fns\/tz|microsoft\/microsoft-graph-client)\//;

/** The icons of Outlook's ribbon, which the manifest names by address. */
function emitIcons(this: Rolldown.PluginContext): void {
  for (const size of [16, 32, 80]) {
    this.emitFile({ type: "asset", fileName: `icon-${size}.png`, source: icon(size, "colour") });
  }
}

/** One bundle for every organisation: what differs is read from /configuration.json at start. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), { name: "icons", generateBundle: emitIcons }],
  build: {
    target: "es2023",
    manifest: true,
    sourcemap: false,
    rolldownOptions: {
      input: pages.map((page) => `${import.meta.dirname}/${page}.html`),
      treeshake: { moduleSideEffects: [{ test: withoutSideEffects, sideEffects: false }] },
      // Each part holds all that its modules import, or finds it in a part before: no circles, so nothing need be drawn in.
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: chunkOf(pages) }] } },
    },
  },
});
