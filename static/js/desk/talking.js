// Comments on a piece, the history of its text and what the memory has for it, in a dialog beside
// the work.

import { closable, open } from "./dialogs.js";
import { announce, say } from "./words.js";

/**
 * @param {HTMLDialogElement} dialog
 * @param {Piece[]} pieces
 * @param {Post} post
 * @param {Saving} saving - what has been written is saved before the history is shown.
 */
export class Talking {
  constructor(dialog, pieces, post, saving) {
    Object.assign(this, { dialog, pieces, post, saving });
    this.body = dialog.querySelector("[data-body]");
    this.title = dialog.querySelector("[data-title]");
    closable(dialog);
    dialog.addEventListener("submit", (event) => this.#submit(event));
    dialog.addEventListener("click", ({ target }) => this.#use(target.closest("[data-use]")));
    dialog.addEventListener("close", () => this.#closed());
    for (const piece of pieces) {
      piece.element.addEventListener("click", (event) => {
        const link = event.target.closest("[data-talk]");
        if (link) this.#open(event, piece, link);
      });
    }
  }

  async #open(event, piece, link) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.piece = piece;
    this.isRestored = false;
    this.title.textContent = `${link.dataset.talk} · ${piece.label}`;
    this.body.textContent = say("loading");
    open(this.dialog);
    await this.saving.all([piece]);
    const address = new URL(link.href);
    address.searchParams.set("fragment", "1");
    await this.#load(address);
  }

  async #load(address, options = {}) {
    try {
      const answer = await fetch(address, { ...options, headers: this.#headers() });
      if (!answer.ok || new URL(answer.url).pathname !== new URL(address).pathname) {
        throw new Error(String(answer.status));
      }
      this.address = address;
      this.#show(await answer.text());
    } catch {
      this.body.prepend(Object.assign(document.createElement("p"), {
        className: "error-message",
        textContent: say("notLoaded"),
      }));
      announce(say("notLoaded"));
    }
  }

  #headers() {
    return { "X-CSRFToken": this.post.token, "X-Requested-With": "XMLHttpRequest" };
  }

  #show(html) {
    const found = new DOMParser().parseFromString(html, "text/html");
    this.body.replaceChildren(...found.body.childNodes);
    const counted = this.body.querySelector("[data-open-comments]");
    if (counted) this.#count(Number(counted.dataset.openComments));
  }

  #count(open) {
    this.piece.element.dataset.comments = String(open);
    const shown = this.piece.element.querySelector("[data-comment-count]");
    shown.textContent = String(open);
    shown.hidden = !open;
    this.dialog.dispatchEvent(new Event("counted"));
  }

  /** Put a text that was found into the piece's box, where it can still be changed. */
  #use(button) {
    if (!button || !this.piece.box || this.piece.box.isReadOnly) return;
    this.dialog.close();
    this.piece.box.put(button.dataset.use);
    this.piece.focus();
  }

  async #submit(event) {
    const form = event.target;
    if (form.method === "dialog") return;
    event.preventDefault();
    const body = new FormData(form, event.submitter);
    if (form.method === "get") {
      await this.#load(new URL(`?${new URLSearchParams(body)}`, this.address));
      this.body.focus();
      return;
    }
    this.isRestored ||= body.has("change");
    const address = new URL(form.getAttribute("action") || this.address, location.href);
    address.searchParams.set("fragment", "1");
    await this.#load(address, { method: "POST", body });
    this.body.focus();
  }

  /** What was restored is read anew with everything else. */
  #closed() {
    if (this.isRestored) location.reload();
  }
}
