import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { participant } from "../sample/people.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "start-"));
const first = 47_400;
const running: ChildProcess[] = [];

interface Started {
  /** Everything it has said until it was ready, or until it ended. */
  readonly said: string;
  /** Null while it runs. */
  readonly code: number | null;
  stop(): Promise<void>;
}

/** `npm start` without the builds; resolves when the addresses are printed or the process has ended. */
function start(...options: readonly string[]): Promise<Started> {
  const args = ["--import", "tsx", "test/hosts/start.ts", "--quick", "--data", join(folder, "data"), ...options];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  running.push(child);
  const ended = new Promise<number | null>((resolve) => void child.once("exit", resolve));
  let said = "";
  return new Promise((resolve) => {
    const stop = async () => {
      child.kill("SIGTERM");
      await ended;
    };
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("Tenant and switchboard")) resolve({ said, code: null, stop });
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    void ended.then((code) => resolve({ said, code, stop }));
  });
}

function addressOf({ said }: Started, label: string): string {
  const address = new RegExp(`${label} +(http://127\\.0\\.0\\.1:\\d+)`).exec(said)?.[1];
  if (address === undefined) throw new Error(said);
  return address;
}

async function json(address: string, init?: RequestInit): Promise<unknown> {
  const answer = await fetch(address, init);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

/** Subjects in Maya's calendar around now. */
async function subjectsOf(started: Started): Promise<readonly string[]> {
  const tenant = addressOf(started, "Tenant and switchboard");
  const { access_token: token } = (await json(`${tenant}/_tenant/token`, {
    method: "POST",
    body: JSON.stringify({ userId: participant.id, scopes: ["Calendars.Read"] }),
  })) as { access_token: string };
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString();
  const { value } = (await json(
    `${tenant}/v1.0/me/calendarView?startDateTime=${day(-3)}&endDateTime=${day(3)}&$top=100`,
    {
      headers: { authorization: `Bearer ${token}` },
    },
  )) as { value: readonly { readonly subject: string }[] };
  return value.map(({ subject }) => subject);
}

const calendar = join(folder, "mine.ics");
const occupied = createServer();

beforeAll(async () => {
  const stamp = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
  writeFileSync(
    calendar,
    `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Dentist\nDTSTART:${stamp}T100000\nDURATION:PT30M\nEND:VEVENT\nEND:VCALENDAR\n`,
  );
  await new Promise<void>((resolve) => occupied.listen(first, "127.0.0.1", resolve));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});
afterAll(() => {
  occupied.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("npm start", () => {
  it("goes round a taken port, keeps its data over a restart, and clears them with --reset", async () => {
    const one = await start("--port", String(first), "--calendar", calendar);
    expect(one.said).toContain(`Taken: port ${first}. Using ${first + 1}, ${first + 2}`);
    expect(one.said).toContain("mine.ics: 1 appointments of five weeks back");
    expect(await subjectsOf(one)).toContain("Dentist");
    const page = await (await fetch(addressOf(one, "Turnabout on this machine:"))).text();
    expect(page).toContain("Maya Gurung");
    expect(await json(`${addressOf(one, "The app itself")}/configuration.json`)).toMatchObject({
      graphOrigin: addressOf(one, "Tenant and switchboard"),
    });

    const meanwhile = await start("--port", String(first + 20));
    expect(meanwhile.code).toBe(1);
    expect(meanwhile.said).toContain(`Another start uses the data in ${join(folder, "data")}.`);
    await one.stop();

    const two = await start("--port", String(first + 20));
    expect(two.said).not.toContain("Making the sample");
    expect(await subjectsOf(two)).toContain("Dentist");
    await two.stop();

    writeFileSync(join(folder, "data", "somebody-elses.txt"), "kept");
    const three = await start("--port", String(first + 20), "--reset");
    expect(three.said).toContain("Making the sample organisation's past");
    expect(await subjectsOf(three)).not.toContain("Dentist");
    rmSync(join(folder, "data", "somebody-elses.txt"));
    await three.stop();
  }, 300_000);

  it("refuses a file that is no calendar in a sentence, before anything is changed", async () => {
    const { code, said } = await start("--reset", "--calendar", "package.json");
    expect(code).toBe(1);
    expect(said).toMatch(/^package\.json is no calendar file\. Export a calendar as \.ics: .*\n$/);
  });
});
