import { type RefObject, useEffect, useState } from "react";

/** How many days of a grid fit beside each other: seven, three or one. */
export function useDayCount(place: RefObject<HTMLElement | null>): 1 | 3 | 7 {
  const [count, setCount] = useState<1 | 3 | 7>(7);
  useEffect(() => {
    if (place.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      setCount(width >= 640 ? 7 : width >= 440 ? 3 : 1);
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return count;
}
