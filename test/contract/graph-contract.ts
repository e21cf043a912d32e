import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
}

export interface Operation {
  readonly operationId: string;
  readonly "x-for": "product" | "setup" | "reference";
  readonly "x-path-regex": string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }>
  >;
}

export interface GraphContract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, unknown>>;
}

/** The pages beside the project. */
export const platform = join(import.meta.dirname, "../../../shared/platform");

const file = join(platform, "graph-contract/graph-contract.json");

/** The description of Graph beside the project, fresh for every call; null where it is not there. */
export function readGraphContract(): GraphContract | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as GraphContract) : null;
}
