// How far the translation has come, in pieces and in words, and whether everything is saved.

import { say } from "./words.js";

/**
 * @param {HTMLElement} bar - the bar above the pieces.
 * @param {Piece[]} pieces
 */
export class Progress {
  constructor(bar, pieces) {
    this.pieces = pieces.filter((piece) => piece.element.dataset.counts !== "no");
    this.find = (name) => bar.querySelector(`[data-${name}]`);
    this.show();
  }

  /** Count anew. */
  show() {
    const settled = this.pieces.filter((piece) => piece.isSettled);
    const [done, total] = [settled.length, this.pieces.length];
    const [words, allWords] = [wordsIn(settled), wordsIn(this.pieces)];
    const progress = this.find("progress");
    progress.max = Math.max(1, total);
    progress.value = done;
    this.find("pieces").textContent = say("ofPieces", { done, total });
    this.find("words").textContent = say("ofWords", { done: words, total: allWords });
  }

  /**
   * Show whether everything is saved.
   * @param {"saved"|"saving"|"notSaved"} state
   */
  showState(state, count) {
    const shown = this.find("all-saved");
    shown.dataset.allSaved = state;
    const sentences = { saved: "allSaved", saving: "saving", notSaved: "someNotSaved" };
    shown.textContent = say(sentences[state], { count });
  }
}

function wordsIn(pieces) {
  return pieces.reduce((sum, piece) => sum + piece.words, 0);
}
