/** The pages of the app: the personal tab and its summaries, a meeting's tab or side panel, and the page a link opens. */
export type SurfaceName = "personal" | "summaries" | "meeting" | "open";
