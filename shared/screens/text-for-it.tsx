import { TextToCopy } from "../ui/page/text-to-copy.tsx";

/** A request for a missing permission, to be copied; `what` says which one and what it is for. */
export function TextForIt({ what }: { readonly what: string }) {
  return (
    <TextToCopy
      label="A text for your IT, to copy"
      text={`Please approve a delegated permission of the app Turnabout for our organisation. ${what} Turnabout’s setup guide has the link with which an administrator approves it.`}
    />
  );
}
