/**
 * Whether the person has just clicked and that click has not opened a window yet: one click, one window. Otherwise the
 * click on "Sign in" would go on to open windows for whatever the first screen needs, for as long as the browser counts
 * it as fresh, and what is asked would depend on how fast somebody types.
 */
export class FreshClick {
  #unused = false;

  constructor() {
    document.addEventListener("click", () => (this.#unused = true), { capture: true });
  }

  get isThere(): boolean {
    return this.#unused && navigator.userActivation.isActive;
  }

  /** Takes the click for a window; false when another one has taken it. */
  take(): boolean {
    const unused = this.#unused;
    this.#unused = false;
    return unused;
  }
}
