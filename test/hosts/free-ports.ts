import { createServer } from "node:net";

/** Whether nothing listens on a port of the loopback address. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

export interface FreePorts {
  readonly ports: readonly number[];
  /** Ports that were wanted and are taken by somebody else. */
  readonly taken: readonly number[];
}

/** `count` ports from `first` upwards, leaving out those that are taken. */
export async function freePorts(first: number, count: number): Promise<FreePorts> {
  const ports: number[] = [];
  const taken: number[] = [];
  for (let port = first; ports.length < count && port < 65_536; port += 1) {
    ((await isFree(port)) ? ports : taken).push(port);
  }
  if (ports.length < count)
    throw new Error(`There are not ${count} free ports above ${first}. Name a lower one: --port 4400`);
  return { ports, taken };
}
