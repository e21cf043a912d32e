const style = `
:host { all: initial; position: fixed; right: 20px; bottom: 20px; z-index: 2147483647; }
button { font: 600 14px/20px "Segoe UI", system-ui, sans-serif; padding: 8px 16px; min-height: 36px; border-radius: 18px;
  border: 1px solid #fff; background: #0f548c; color: #fff; cursor: pointer; box-shadow: 0 2px 8px rgb(0 0 0 / 30%); }
button:hover { background: #0c3b5e; }
button:focus-visible { outline: 2px solid #0f548c; outline-offset: 2px; }
@media (forced-colors: active) { button { border-color: ButtonText; } }
`;

/**
 * One small button over the page, in a closed shadow root so that the page's styles and scripts do not reach it. It
 * holds no data. Clicks made by a script do not count.
 */
export function panelButton(click: () => void): HTMLElement {
  const host = document.createElement("turnabout-button");
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Open in Turnabout";
  button.addEventListener("click", (event) => {
    if (event.isTrusted) click();
  });
  root.append(button);
  return host;
}
