import { type RefObject, useEffect } from "react";

const stops = "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary";

/**
 * Keeps the focus on the page. What somebody presses may go away or close with the press, and a browser then lets the focus fall out of
 * everything, back to the top. It goes to what stands in its place instead: to the heading of the part that it was in, or to the first
 * control of the line.
 */
export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = page.current;
    if (root === null) return;
    let held: HTMLElement | null = null;
    let parts: readonly HTMLElement[] = [];
    const hold = ({ target }: FocusEvent) => {
      held = target as HTMLElement;
      parts = partsAround(held, root);
    };
    const mend = () => {
      if (held === null || (held.isConnected && !held.matches(":disabled"))) return;
      const { activeElement } = document;
      const isLost = activeElement === null || activeElement === document.body || activeElement === held;
      held = null;
      if (isLost) landingIn(parts)?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(mend);
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    root.addEventListener("focusin", hold);
    return () => {
      observer.disconnect();
      root.removeEventListener("focusin", hold);
    };
  }, [page]);
}

/** The lines and parts that something stands in, the innermost first. */
function partsAround(element: HTMLElement, root: HTMLElement): readonly HTMLElement[] {
  const part = element.parentElement?.closest<HTMLElement>("li, section, main");
  return part == null || !root.contains(part) ? [] : [part, ...partsAround(part, root)];
}

function landingIn(parts: readonly HTMLElement[]): HTMLElement | null {
  for (const part of parts.filter(({ isConnected }) => isConnected)) {
    const heading = part.querySelector<HTMLElement>("h1, h2, h3");
    if (heading !== null) heading.tabIndex = -1;
    const landing = heading ?? part.querySelector<HTMLElement>(stops);
    if (landing !== null) return landing;
  }
  return null;
}
