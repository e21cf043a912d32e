import type { ComponentType } from "react";
import type { Root } from "react-dom/client";
import { createRoot } from "react-dom/client";
import type { ProductConfiguration } from "shared/graph/configuration.ts";
import { ErrorBoundary } from "shared/ui/page/error-boundary.tsx";
import { TurnaboutProvider } from "shared/ui/page/turnabout-provider.tsx";
import { connect } from "./connect/connect.ts";
import type { Host } from "./connect/start-host.ts";
import { hostSilent, startHost } from "./connect/start-host.ts";
import { readSettings } from "./read-settings.ts";
import type { SurfaceName } from "./surface-name.ts";
import type { SurfaceProps } from "./surface.tsx";
import { tell } from "./tell.ts";

/** Shakes hands with one kind of host. */
type StartHost = (hostOrigins: readonly string[]) => Promise<Host | typeof hostSilent>;

const noAnswer = "The page around Turnabout did not answer. Open it from Teams or Outlook, or as a page of its own.";
const notLoaded = "Turnabout could not be loaded. Check your connection and load the page again.";

interface PageParts extends Pick<SurfaceProps, "chooseCircle"> {
  readonly start?: StartHost;
}

/** Starts one page: configuration, the host's answer, then the screens. What fails on the way is told in its place. */
export async function showPage(name: SurfaceName, { start = startHost, ...parts }: PageParts = {}): Promise<void> {
  const element = document.getElementById("root");
  if (!element) return;
  try {
    // The screens are fetched while the host answers: the shell is small, they are not.
    const [{ Surface }, { settings, host }] = await Promise.all([import("./surface.tsx"), meetHost(start)]);
    if (host === hostSilent) return tell(element, [noAnswer]);
    const root = createRoot(element);
    // Taken on trust for the first paint; the check weighs as much as all screens of the first run.
    draw(root, Surface, { name, host, connection: connect(settings as ProductConfiguration, host), ...parts });
    const missing = await missingSettings(settings);
    if (missing.length === 0) return;
    root.unmount();
    tell(element, ["Turnabout is not set up here yet. What your IT has to put into configuration.json:", ...missing]);
  } catch (thrown) {
    tell(element, [notLoaded]);
    // Handled for the person, and still a fault for whoever watches the page.
    window.reportError(thrown);
  }
}

async function meetHost(start: StartHost) {
  const settings = await readSettings();
  return { settings, host: await start(settings.hostOrigins ?? []) };
}

async function missingSettings(settings: object): Promise<readonly string[]> {
  const { readConfiguration } = await import("shared/graph/configuration.ts");
  const reading = readConfiguration(settings);
  return reading.ok ? [] : reading.missing;
}

function draw(root: Root, Surface: ComponentType<SurfaceProps>, props: SurfaceProps): void {
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
