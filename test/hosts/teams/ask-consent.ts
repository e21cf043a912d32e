/** How the person answered on the consent page of the sign-in service. */
export type ConsentAnswer =
  | { readonly kind: "granted" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "refused"; readonly description: string };

export interface ConsentQuestion {
  readonly authority: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly userId: string;
  readonly scopes: readonly string[];
}

/** Shows the sign-in service's own consent page in a window of Teams; it comes back to `consented.html` beside this file. */
export function askConsent(question: ConsentQuestion): Promise<ConsentAnswer> {
  const dialog = document.getElementById("consent") as HTMLDialogElement;
  const frame = document.createElement("iframe");
  frame.title = "Sign in";
  frame.src = authorizeAddress(question);
  dialog.replaceChildren(frame);
  dialog.showModal();
  return new Promise((resolve) => {
    const settle = (answer: ConsentAnswer) => {
      window.removeEventListener("message", listen);
      dialog.close();
      dialog.replaceChildren();
      resolve(answer);
    };
    const listen = ({ source, data }: MessageEvent) => {
      if (source === frame.contentWindow) settle(answerOf(new URLSearchParams(String(data))));
    };
    window.addEventListener("message", listen);
    dialog.oncancel = () => settle({ kind: "cancelled" });
  });
}

function authorizeAddress({ authority, tenantId, clientId, userId, scopes }: ConsentQuestion): string {
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: "code",
    redirect_uri: `${window.location.origin}/__host/teams/consented.html`,
    scope: scopes.join(" "),
    // The code is never redeemed: the host asks for the token by itself once the consent is there.
    code_challenge: "x".repeat(43),
    code_challenge_method: "S256",
    persona: userId,
  });
  return `${authority}/${tenantId}/oauth2/v2.0/authorize?${query}`;
}

function answerOf(values: URLSearchParams): ConsentAnswer {
  if (values.get("error") === null) return { kind: "granted" };
  if (values.get("error_subcode") === "cancel") return { kind: "cancelled" };
  return { kind: "refused", description: values.get("error_description") ?? "" };
}
