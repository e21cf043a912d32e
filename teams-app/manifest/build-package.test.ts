import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppManifestUtils } from "@microsoft/app-manifest";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { buildPackage } from "./build-package.ts";

const settings = { clientId: "8c0f2a9e-6b7d-4e15-b3a8-1f9d5c7e2a60", appOrigin: "https://turnabout.contoso.example" };

/** What Microsoft's own validator says, without the network; a wrong type makes it throw, which is an answer too. */
async function schemaErrors(manifest: object): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "manifest-"));
  try {
    const file = join(folder, "manifest.json");
    writeFileSync(file, JSON.stringify(manifest));
    const [, errors] = await AppManifestUtils.readAndValidateTeamsManifest(file);
    return errors;
  } catch (thrown) {
    return [String(thrown)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function packed(): { files: Record<string, Uint8Array>; manifest: Record<string, unknown> } {
  const files = unzipSync(buildPackage(settings));
  return {
    files,
    manifest: JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array())) as Record<string, unknown>,
  };
}

/** Width and height from the PNG's own header. */
function sizeOf(image: Uint8Array | undefined): readonly [number, number] {
  const bytes = Buffer.from(image ?? []);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("the app package", () => {
  it("holds the manifest and two icons, and no folder", () => {
    expect(Object.keys(packed().files).toSorted()).toEqual(["color.png", "manifest.json", "outline.png"]);
  });

  it("passes Microsoft's schema 1.25", async () => {
    expect(await schemaErrors(packed().manifest)).toEqual([]);
  });

  it("would not pass with an unknown context or without a developer", async () => {
    const { manifest } = packed();
    const tabs = (manifest.staticTabs as object[]).map((tab) => ({ ...tab, context: ["meetingRecap"] }));
    expect(await schemaErrors({ ...manifest, staticTabs: tabs })).not.toEqual([]);
    const { developer: _, ...anonymous } = manifest;
    expect(await schemaErrors(anonymous)).not.toEqual([]);
  });

  it("has icons of 192 and 32 pixels", () => {
    const { files } = packed();
    expect(sizeOf(files["color.png"])).toEqual([192, 192]);
    expect(sizeOf(files["outline.png"])).toEqual([32, 32]);
  });

  it("is the same file, byte for byte, every time", () => {
    const hash = () => createHash("sha256").update(buildPackage(settings)).digest("hex");
    expect(hash()).toBe(hash());
  });

  it("asks for nothing beyond the meeting's basics and the open item", () => {
    expect(packed().manifest.authorization).toEqual({
      permissions: {
        resourceSpecific: [
          { name: "OnlineMeeting.ReadBasic.Chat", type: "Delegated" },
          { name: "MailboxItem.ReadWrite.User", type: "Delegated" },
        ],
      },
    });
  });
});
