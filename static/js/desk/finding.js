// Showing only some pieces: by how far they have come, and by words in them.

import { announce, say } from "./words.js";
import { wordsOf } from "./written.js";

const FILTERS = {
  all: () => true,
  untranslated: (piece) => ["empty", "outdated", "unreviewed"].includes(piece.status),
  outdated: (piece) => piece.status === "outdated",
  mine: (piece) => piece.element.dataset.mine === "true",
  found: (piece) => Number(piece.element.dataset.found) > 0,
  comments: (piece) => Number(piece.element.dataset.comments) > 0,
};
const TYPING_MS = 200;

/** A text without case, accents and codes, to look for words in. */
export function folded(text) {
  return wordsOf(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘]/g, "'")
    .toLowerCase();
}

/**
 * @param {HTMLElement} tools - the filters and the search box.
 * @param {Piece[]} pieces
 */
export class Finding {
  constructor(tools, pieces) {
    this.pieces = pieces;
    this.buttons = [...tools.querySelectorAll("[data-filter]")];
    this.search = tools.querySelector("[data-search]");
    this.none = document.getElementById("desk-none");
    this.filter = "all";
    for (const button of this.buttons) {
      button.addEventListener("click", () => this.choose(button.dataset.filter));
    }
    this.search.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.apply(), TYPING_MS);
    });
    this.search.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    this.none.querySelector("[data-show-all]").addEventListener("click", () => {
      this.showAll();
      this.pieces[0]?.focus();
    });
    this.count();
    // What somebody looked for before this was ready.
    if (this.search.value) this.apply();
  }

  /** Show the pieces of a filter. They stay while they are worked on, whatever becomes of them. */
  choose(filter) {
    this.filter = filter;
    for (const button of this.buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.filter === filter));
    }
    this.apply();
  }

  /** Show every piece again. */
  showAll() {
    this.search.value = "";
    this.choose("all");
  }

  /** Hide what is not looked for. */
  apply() {
    const words = folded(this.search.value.trim());
    let shown = 0;
    for (const piece of this.pieces) {
      const isFound =
        FILTERS[this.filter](piece) &&
        (!words || folded(`${piece.source}\n${piece.written}`).includes(words));
      piece.element.hidden = !isFound;
      shown += Number(isFound);
    }
    for (const group of document.querySelectorAll(".desk-group")) {
      group.hidden = !group.querySelector(".desk-piece:not([hidden])");
    }
    this.none.hidden = shown > 0;
    announce(say("shown", { count: shown, total: this.pieces.length }));
  }

  /** Say at each filter how many pieces it has. */
  count() {
    for (const button of this.buttons) {
      const count = this.pieces.filter(FILTERS[button.dataset.filter]).length;
      button.querySelector("[data-count]").textContent = String(count);
    }
  }
}
