// Agreed terms, and what the checks find, beside each piece.

import { announce, say } from "./words.js";

/** It dispatches "checked" whenever something else is beside the pieces. */
export class Checking extends EventTarget {
  /**
   * @param {string} address - where they are told.
   * @param {Piece[]} pieces
   */
  constructor(address, pieces) {
    super();
    Object.assign(this, { address, pieces });
    for (const piece of pieces) {
      piece.element.addEventListener("mousedown", keepCaret);
      piece.element.addEventListener("click", ({ target }) => use(piece, target));
    }
  }

  /** Ask about one piece, as it is saved, or about all. */
  async look(piece) {
    const address = new URL(this.address, location.href);
    if (piece) address.searchParams.set("piece", piece.key);
    try {
      const answer = await fetch(address, { redirect: "manual" });
      if (answer.ok) this.#show(await answer.text(), piece);
    } catch {
      // Without a connection the desk has said so; what was found stays where it is.
    }
  }

  #show(html, asked) {
    const found = new DOMParser().parseFromString(html, "text/html");
    for (const part of found.querySelectorAll("[data-of]")) {
      const piece = this.pieces.find(({ key }) => key === part.dataset.of);
      const place = piece?.element.querySelector("[data-beside]");
      if (!place) continue;
      const more = Number(part.dataset.found) > Number(piece.element.dataset.found ?? 0);
      place.replaceChildren(...part.childNodes);
      piece.element.dataset.found = part.dataset.found;
      if (asked && more) announce(say("found"));
    }
    this.dispatchEvent(new Event("checked"));
  }
}

/** The caret stays where it is when a term is chosen with the mouse. */
function keepCaret(event) {
  if (event.target.closest("[data-term]")) event.preventDefault();
}

function use(piece, target) {
  const button = target.closest("[data-term]");
  if (button && piece.box && !piece.box.isReadOnly) piece.box.insert(button.dataset.term);
}
