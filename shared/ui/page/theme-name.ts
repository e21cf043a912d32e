/** The three looks every host can ask for; Teams' own names are mapped to them, unknown ones to light. */
export type ThemeName = "light" | "dark" | "contrast";
