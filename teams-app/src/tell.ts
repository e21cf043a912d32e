/** Puts sentences where the content would have been, without any library: that may be what is missing. */
export function tell(element: HTMLElement, sentences: readonly string[]): void {
  const main = document.createElement("main");
  main.className = "skeleton";
  const heading = document.createElement("h1");
  heading.textContent = "Turnabout";
  const alert = document.createElement("div");
  alert.setAttribute("role", "alert");
  for (const sentence of sentences) {
    const line = document.createElement("p");
    line.textContent = sentence;
    alert.append(line);
  }
  main.append(heading, alert);
  element.replaceChildren(main);
}
