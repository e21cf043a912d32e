import { readFileSync, statSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { extname, normalize, sep } from "node:path";
import ts from "typescript";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".ts": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".zip": "application/zip",
};

/**
 * Answers with a file below `folder`; TypeScript is sent as the JavaScript it means, so a simulated host needs no build.
 * False when there is no such file, and nothing has been sent.
 */
export function sendFile(
  response: ServerResponse,
  { folder, path, headers = {} }: { folder: string; path: string; headers?: Readonly<Record<string, string>> },
): boolean {
  const file = normalize(`${folder}/${path}`);
  if (!file.startsWith(normalize(folder + sep))) return false;
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return false;
  const type = types[extname(file)] ?? "application/octet-stream";
  const content = extname(file) === ".ts" ? javaScriptOf(readFileSync(file, "utf8")) : readFileSync(file);
  response.writeHead(200, { "content-type": type, "cache-control": "no-store", ...headers });
  response.end(content);
  return true;
}

function javaScriptOf(typeScript: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
  return ts.transpileModule(typeScript, { compilerOptions }).outputText;
}
