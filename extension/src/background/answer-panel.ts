import { extensionStorageBackup } from "shared/device/extension-storage-backup.ts";
import { wipeDevice } from "shared/device/wipe-device.ts";
import type { SignInClient } from "../connect/sign-in-client.ts";
import { forgetNotices } from "../notices/kept-notices.ts";
import { reasonOf } from "../connect/sign-in-error.ts";
import type { Answer, PanelAnswers, PanelMessage } from "../messages.ts";

/** The worker's answer to one message of our own pages; what was thrown becomes its reason. */
export async function answerPanel(
  message: PanelMessage,
  client: SignInClient,
): Promise<Answer<PanelAnswers[PanelMessage["ask"]]>> {
  try {
    return { value: await answerTo(message, client) };
  } catch (thrown) {
    return { reason: reasonOf(thrown) };
  }
}

/** Tokens first: they go even where the database does not answer. */
async function signOut(client: SignInClient): Promise<null> {
  const person = await client.account();
  await client.signOut();
  await forgetNotices();
  const backup = extensionStorageBackup(chrome.storage.local);
  if (person) await wipeDevice({ account: person.id, indexedDB, backup });
  return null;
}

async function answerTo(message: PanelMessage, client: SignInClient): Promise<PanelAnswers[PanelMessage["ask"]]> {
  if (message.ask === "account") return client.account();
  if (message.ask === "signIn") return client.signIn();
  if (message.ask === "getToken") return client.getToken(message);
  return signOut(client);
}
