import type { Answer, PanelAnswers, PanelMessage } from "../messages.ts";
import { SignInError } from "./sign-in-error.ts";

/** Asks the worker; throws a SignInError with the reason it gives. */
export async function askWorker<T extends PanelMessage>(message: T): Promise<PanelAnswers[T["ask"]]> {
  const answer = await chrome.runtime.sendMessage<T, Answer<PanelAnswers[T["ask"]]>>(message);
  if ("reason" in answer) throw new SignInError(answer.reason);
  return answer.value;
}
