import { lazy } from "react";

/** {@link ./double-part.tsx}, loaded where two bookings met, which is rare. Named once: each further `import()` of it would be a script of its own. */
export const LazyDoublePart = lazy(async () => ({ default: (await import("./double-part.tsx")).DoublePart }));
