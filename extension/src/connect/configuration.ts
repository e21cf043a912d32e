import type { ProductConfiguration } from "shared/graph/configuration.ts";

declare const process: { readonly env: { readonly PLASMO_PUBLIC_CONFIGURATION: string } };

/** The organisation's configuration, written into the bundle by the build, which has checked it. */
export const configuration = JSON.parse(process.env.PLASMO_PUBLIC_CONFIGURATION) as ProductConfiguration;
