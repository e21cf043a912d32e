import { keptNotices, watchNotices } from "../notices/kept-notices.ts";
import { noticeAt } from "../notices/notice-at.ts";

const alarmName = "notice";
const ended = "Your session has ended. Two minutes to reflect.";

/**
 * Points to the reflection on the extension's own button: a badge and a sentence that names nobody, from the time that the panel has left
 * word of. No request is made. The worker sleeps between; a restarted browser may have lost the alarm, so every start sets it.
 */
export function keepNoticing(): void {
  let turn = Promise.resolve();
  const inTurn = () => {
    turn = turn.then(show).catch(() => {});
  };
  watchNotices(inTurn);
  chrome.alarms.onAlarm.addListener(inTurn);
  // Without a listener the start of the browser would not start the worker.
  chrome.runtime.onStartup.addListener(inTurn);
  inTurn();
}

async function show(): Promise<void> {
  const { due, next } = noticeAt((await keptNotices())?.notices ?? [], Date.now());
  const usual = chrome.runtime.getManifest().action?.default_title ?? "";
  await chrome.action.setBadgeText({ text: due.length === 0 ? "" : String(due.length) });
  await chrome.action.setTitle({ title: due.length === 0 ? usual : ended });
  if (next === null) await chrome.alarms.clear(alarmName);
  else await chrome.alarms.create(alarmName, { when: next });
}
