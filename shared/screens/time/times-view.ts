/** How found times are shown. */
export type TimesView = "list" | "week";
