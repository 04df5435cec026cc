// From piece to piece, by keys and by buttons.

import { announce, say } from "./words.js";

// Letters of Welsh that some keyboards write with Alt: they are not taken away from who writes.
const ACCENTED = /^[âêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ]$/i;
const STATES = { untranslated: ["empty", "outdated", "unreviewed"], outdated: ["outdated"] };

/**
 * @param {Piece[]} pieces
 * @param {Finding} finding
 * @param {object} deeds - what the keys do besides moving: save, memory, copySource, code, help.
 */
export class Moving {
  constructor(pieces, finding, deeds) {
    Object.assign(this, { pieces, finding, deeds });
    // Before Wagtail's own keys, which open another list of keys.
    window.addEventListener("keydown", (event) => this.#key(event), { capture: true });
    document.addEventListener("focusin", ({ target }) => {
      const element = target.closest?.(".desk-piece");
      if (element) this.current = this.pieces.find((piece) => piece.element === element);
    });
    for (const button of document.querySelectorAll("[data-go]")) {
      button.addEventListener("click", () => this.go(button.dataset.go));
    }
  }

  /**
   * Go to another piece.
   * @param {"next"|"previous"|"untranslated"|"outdated"} where
   */
  go(where) {
    if (where === "next") this.#step(1);
    else if (where === "previous") this.#step(-1);
    else this.#search(STATES[where]);
  }

  #step(direction) {
    const shown = this.pieces.filter((piece) => piece.isShown);
    const place = shown.indexOf(this.current);
    const next = this.current ? shown[place + direction] : shown.at(direction > 0 ? 0 : -1);
    if (next) this.#enter(next);
    else announce(say(direction > 0 ? "lastPiece" : "firstPiece"));
  }

  /** Go on to the next piece in one of some states, from the top again after the last one. */
  #search(states) {
    const start = this.pieces.indexOf(this.current) + 1;
    const round = [...this.pieces.slice(start), ...this.pieces.slice(0, start)];
    const found = round.filter((piece) => states.includes(piece.status) && piece !== this.current);
    const next = found.find((piece) => piece.isShown) ?? found[0];
    if (!next) {
      announce(say("nothingLeft"));
      return;
    }
    if (!next.isShown) this.finding.showAll();
    this.#enter(next);
  }

  #enter(piece) {
    this.current = piece;
    piece.focus();
    piece.element.scrollIntoView({ block: "nearest" });
  }

  #key(event) {
    const deed = event.isComposing ? undefined : this.#deedOf(event);
    if (!deed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    deed();
  }

  #deedOf(event) {
    const { key, code, altKey, ctrlKey, metaKey } = event;
    if (document.querySelector("dialog[open]")) return undefined;
    const isInBox = this.current?.element.contains(event.target);
    if (key === "F1" || (key === "?" && this.#mayTakeSign(event.target))) return this.deeds.help;
    if (key === "Escape" && isInBox) return () => this.#leave(event.target);
    if (key === "Enter" && (ctrlKey || metaKey) && isInBox) {
      return () => this.deeds.saveAndNext(this.current);
    }
    if (!altKey || ctrlKey || metaKey || ACCENTED.test(key)) return undefined;
    const digit = /^Digit([1-9])$/.exec(code);
    if (digit && isInBox) return () => this.deeds.code(this.current, Number(digit[1]));
    return {
      ArrowDown: () => this.go("next"),
      ArrowUp: () => this.go("previous"),
      KeyN: () => this.go("untranslated"),
      KeyO: () => this.go("outdated"),
      KeyM: isInBox ? () => this.deeds.memory(this.current) : undefined,
      KeyC: isInBox ? () => this.deeds.copySource(this.current) : undefined,
    }[code];
  }

  /** A key that is a sign means something only where nobody writes, and if they want it to. */
  #mayTakeSign(target) {
    const isWriting = target.closest?.("input, textarea, select, [contenteditable=true]");
    return !isWriting && this.deeds.mayTakeSigns;
  }

  /** Leave a box: to the piece itself, from where Tab goes on and keys mean something else. */
  #leave(target) {
    const isBox = target === this.current.box?.element;
    if (isBox) this.current.element.focus();
  }
}
