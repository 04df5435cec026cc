// The page in the other language as it is saved now, beside the work.

import { remember, remembered } from "./storing.js";

const SHOWN = "preview";
const REFRESH_MS = 1500;

/**
 * @param {HTMLButtonElement} button - shows and hides it; remembered on this browser.
 * @param {HTMLElement} side - what holds it; `data-address` says where the page is.
 */
export class Preview {
  constructor(button, side) {
    Object.assign(this, { button, side });
    this.frame = side.querySelector("iframe");
    this.frame.addEventListener("load", () => this.#back());
    button.hidden = false;
    button.addEventListener("click", () => this.#show(side.hidden));
    if (remembered(SHOWN) === "shown") this.#show(true);
  }

  #show(isShown) {
    this.side.hidden = !isShown;
    document.body.classList.toggle("desk-has-preview", isShown);
    this.button.setAttribute("aria-pressed", String(isShown));
    remember(SHOWN, isShown ? "shown" : "hidden");
    if (isShown) this.#load();
  }

  /** Show what has been saved since, when nothing more is saved for a moment. */
  refresh() {
    if (this.side.hidden) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#load(), REFRESH_MS);
  }

  #load() {
    const page = this.frame.contentWindow;
    this.place = page?.scrollY ?? 0;
    // Replacing leaves no step in the browser's history.
    page.location.replace(this.side.dataset.address);
  }

  #back() {
    this.frame.contentWindow?.scrollTo(0, this.place);
  }
}
