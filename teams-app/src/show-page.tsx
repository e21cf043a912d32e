import type { ComponentType } from "react";
import { createRoot } from "react-dom/client";
import { ErrorBoundary } from "shared/ui/error-boundary.tsx";
import { TurnaboutProvider } from "shared/ui/turnabout-provider.tsx";
import { connect } from "./connect/connect.ts";
import { readConfiguration } from "./connect/read-configuration.ts";
import type { Host } from "./connect/start-host.ts";
import { hostSilent, startHost } from "./connect/start-host.ts";
import type { SurfaceName } from "./surface-name.ts";
import type { SurfaceProps } from "./surface.tsx";

/** Shakes hands with one kind of host. */
type StartHost = (hostOrigins: readonly string[]) => Promise<Host | typeof hostSilent>;

/** Starts one page: configuration, the host's answer, then the screens. What fails on the way is told in its place. */
export async function showPage(name: SurfaceName, start: StartHost = startHost): Promise<void> {
  const element = document.getElementById("root");
  if (!element) return;
  try {
    // The screens are fetched while the host answers: the shell is small, they are not.
    const [{ Surface }, { configuration, host }] = await Promise.all([import("./surface.tsx"), meetHost(start)]);
    if (host === hostSilent) {
      tell(element, "The page around Turnabout did not answer. Open it from Teams or Outlook, or as a page of its own.");
      return;
    }
    draw(element, Surface, { name, host, connection: connect(configuration), appId: configuration.clientId });
  } catch {
    tell(element, "Turnabout could not be loaded. Check your connection and load the page again.");
  }
}

async function meetHost(start: StartHost) {
  const configuration = await readConfiguration();
  return { configuration, host: await start(configuration.hostOrigins ?? []) };
}

function draw(element: HTMLElement, Surface: ComponentType<SurfaceProps>, props: SurfaceProps): void {
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
