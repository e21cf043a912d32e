import { buildExtension } from "../../extension/build.ts";
import { configuration, productionOrigins } from "../sample/configuration.ts";
import { extensionSizes } from "./extension-sizes.ts";
import { atMost, type GoalResult } from "./goal.ts";

/** Goal 10 of the extension: bytes after gzip, of 1,024 each kilobyte. */
export function measureExtension(): readonly GoalResult[] {
  const folder = buildExtension({ configuration: configuration(productionOrigins), tag: "bench" });
  const { sidePanel, contentScript } = extensionSizes(folder);
  return [
    atMost("side panel, first route, gzip bytes", sidePanel, 150 * 1024),
    atMost("content script, gzip bytes", contentScript, 5 * 1024),
  ];
}
