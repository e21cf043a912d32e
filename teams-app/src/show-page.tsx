import type { ComponentProps } from "react";
import { createRoot } from "react-dom/client";
import { ErrorBoundary } from "shared/ui/error-boundary.tsx";
import { TurnaboutProvider } from "shared/ui/turnabout-provider.tsx";
import { connect } from "./connect/connect.ts";
import { readConfiguration } from "./connect/read-configuration.ts";
import type { Host } from "./connect/start-host.ts";
import { hostSilent, startHost } from "./connect/start-host.ts";
import type { SurfaceName } from "./surface-name.ts";
import { Surface } from "./surface.tsx";



/** Starts one page: configuration, the host's answer, then the screens. What fails on the way is told in its place. */
export async function showPage(name: SurfaceName): Promise<void> {
  const element = document.getElementById("root");
  if (!element) return;
  try {
    const configuration = await readConfiguration();
    const host = await startHost(configuration.hostOrigins ?? []);
    if (host === hostSilent) {
      tell(element, "The page around Turnabout did not answer. Open it from Teams, or as a page of its own.");
      return;
    }
    draw(element, { name, host, connection: connect(configuration), appId: configuration.clientId });
  } catch {
    tell(element, "Turnabout could not be loaded. Check your connection and load the page again.");
  }
}

function draw(element: HTMLElement, props: ComponentProps<typeof Surface>): void {
  const root = createRoot(element);
  const render = (theme: Host["theme"]) =>
    root.render(
      <ErrorBoundary>
        <TurnaboutProvider theme={theme}>
          <Surface {...props} />
        </TurnaboutProvider>
      </ErrorBoundary>,
    );
  props.host.onThemeChange(render);
  render(props.host.theme);
}

/** Keeps the skeleton's heading and puts a sentence where the content would have been. */
function tell(element: HTMLElement, sentence: string): void {
  const main = element.querySelector("main");
  const line = main?.querySelector("p");
  if (!main || !line) return;
  main.removeAttribute("aria-busy");
  line.textContent = sentence;
  line.setAttribute("role", "alert");
}
