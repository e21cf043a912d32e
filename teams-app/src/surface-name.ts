/** The pages of the app: the personal tab and its summaries, a meeting's tab or side panel, the page a link opens, and where a tab is set up. */
export type SurfaceName = "personal" | "summaries" | "meeting" | "open" | "configure";
