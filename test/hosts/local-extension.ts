import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { LocalStage } from "./local-stage.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Builds the extension for the local addresses, in a process of its own; resolves with the folder to load. */
export function localExtension({ configuration, outlookOrigin }: LocalStage, dataFolder: string): Promise<string> {
  const file = `${dataFolder}/extension-configuration.json`;
  writeFileSync(file, JSON.stringify(configuration));
  const build = ["tsx", "extension/build.ts", "--configuration", file, "--tag", "local", "--outlook", outlookOrigin];
  return new Promise((resolve, reject) => {
    const child = spawn("npx", build, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let complaints = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
    child.on("exit", (code) => (code === 0 ? resolve(output.trim()) : reject(new Error(complaints || output))));
  });
}
