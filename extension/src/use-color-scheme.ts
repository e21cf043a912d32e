import type { ThemeName } from "shared/ui/page/theme-name.ts";
import { useSyncExternalStore } from "react";

const forced = matchMedia("(forced-colors: active)");
const dark = matchMedia("(prefers-color-scheme: dark)");

/** The look that the browser or the operating system asks for; follows when it changes. */
export function useColorScheme(): ThemeName {
  return useSyncExternalStore(watch, () => (forced.matches ? "contrast" : dark.matches ? "dark" : "light"));
}

function watch(changed: () => void): () => void {
  for (const query of [forced, dark]) query.addEventListener("change", changed);
  return () => {
    for (const query of [forced, dark]) query.removeEventListener("change", changed);
  };
}
