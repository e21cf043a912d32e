/** Shows what the app asks for, as the sign-in service would; resolves with the person's answer. */
export function askConsent(scopes: readonly string[]): Promise<boolean> {
  const dialog = document.getElementById("consent") as HTMLDialogElement;
  const list = document.getElementById("consent-scopes") as HTMLUListElement;
  list.replaceChildren(
    ...scopes.map((scope) => {
      const item = document.createElement("li");
      item.textContent = scope;
      return item;
    }),
  );
  dialog.showModal();
  return new Promise((resolve) => {
    const answer = (yes: boolean) => () => {
      dialog.close();
      resolve(yes);
    };
    (document.getElementById("consent-accept") as HTMLButtonElement).onclick = answer(true);
    (document.getElementById("consent-cancel") as HTMLButtonElement).onclick = answer(false);
    dialog.oncancel = answer(false);
  });
}
