import { fileURLToPath } from "node:url";
import type { Rolldown } from "vite";

type Graph = Pick<Rolldown.PluginContext, "getModuleInfo">;

interface Part {
  /** Name of its chunk; without one its modules stay where the bundler puts them. */
  readonly name?: string;
  readonly starts: readonly string[];
  /** Takes also what its modules fetch later. */
  readonly withLater?: boolean;
}

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const shared = (path: string) => file(`../shared/${path}`);

/** In the order in which somebody comes to need them: a module goes with the first part that needs it. */
function partsOf(pages: readonly string[]): readonly Part[] {
  return [
    {
      starts: [
        ...pages.map((page) => file(`${page}.html`)),
        file("src/surface.tsx"),
        file("src/connect/teams-handshake.ts"),
        file("src/connect/sign-in.ts"),
        shared("device/wipe-device.ts"),
      ],
    },
    { name: "home", starts: [shared("screens/turnabout.tsx")] },
    {
      name: "after-home",
      starts: [
        shared("screens/home/adoptable-part.tsx"),
        shared("screens/home/circles-part.tsx"),
        shared("flows/summaries/programme-of.ts"),
        shared("flows/time/tell-available-hours.ts"),
        shared("flows/circles/tend-circles.ts"),
        shared("flows/after/tell-about-ended-sessions.ts"),
      ],
    },
    {
      name: "meetings",
      starts: [shared("screens/time/find-time-screen.tsx"), shared("screens/session/session-screen.tsx")],
      withLater: true,
    },
    { name: "screens", starts: [shared("screens/turnabout.tsx")], withLater: true },
  ];
}

/**
 * Names the chunk of each module that is not needed for the first screen. Left alone, the bundler makes sixty chunks of
 * these, most of them of one or two kilobytes; together they are a tenth smaller after gzip, because names and sentences
 * repeat, and a person waits for fewer answers.
 * @throws when a module at which a part starts is not in the build
 */
export function chunkOf(pages: readonly string[]) {
  let names: ReadonlyMap<string, string | null> | undefined;
  return (id: string, graph: Graph): string | null => {
    names ??= namesOf(partsOf(pages), graph);
    return names.get(id) ?? null;
  };
}

function namesOf(parts: readonly Part[], graph: Graph): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  for (const { name = null, starts, withLater = false } of parts) {
    const missing = starts.find((start) => !graph.getModuleInfo(start));
    if (missing !== undefined) throw new Error(`No module ${missing} is in the build; a chunk was to start there.`);
    const seen = new Set<string>();
    const waiting = [...starts];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const module = graph.getModuleInfo(id);
      if (!module || seen.has(id)) continue;
      seen.add(id);
      if (!names.has(id)) names.set(id, name);
      waiting.push(...module.importedIds, ...(withLater ? module.dynamicallyImportedIds : []));
    }
  }
  return names;
}
