import { FluentProvider, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect } from "react";
import type { ThemeName } from "./theme-name.ts";

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

interface TurnaboutProviderProps {
  readonly theme: ThemeName;
  readonly children: ReactNode;
}

/** Gives everything inside Fluent's styles in one of the three themes, and fills the page with the theme's background. */
export function TurnaboutProvider({ theme, children }: TurnaboutProviderProps) {
  useEffect(() => {
    // The browser's own 8 px around a page would show as a frame in another colour.
    document.body.style.margin = "0";
  }, []);
  return (
    <FluentProvider
      theme={themes[theme]}
      style={{ minHeight: "100vh", colorScheme: theme === "light" ? "light" : "dark" }}
    >
      {children}
    </FluentProvider>
  );
}
