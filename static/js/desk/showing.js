// How saving is shown: at the piece in words, and to who listens only what they must know.

import { announce, clock, copyOf, say } from "./words.js";

/**
 * Show what became of a piece.
 * @param {Piece} piece
 * @param {"saving"|"saved"|"notSaved"|"waiting"} state
 * @param {string} sentence
 */
export function showSave(piece, state, sentence) {
  const shown = piece.element.querySelector("[data-save]");
  shown.dataset.save = state;
  shown.textContent = sentence;
}

/** Show that a piece is saved. */
export function showSaved(piece) {
  showProblems(piece, []);
  showSave(piece, "saved", say("saved", { time: clock() }));
}

/** Show why a piece is not saved; what was typed stays in its box. */
export function showRefused(piece, problems) {
  const reason = problems.join(" ");
  showProblems(piece, problems);
  showSave(piece, "notSaved", say("notSaved", { reason }));
  announce(`${piece.label}: ${say("notSaved", { reason })}`);
}

/** Show sentences at a box, or take them away. */
function showProblems(piece, problems) {
  const { element } = piece.box;
  const shown = piece.element.querySelector("[data-problems]");
  shown.textContent = problems.join(" ");
  shown.hidden = !problems.length;
  if (problems.length) element.setAttribute("aria-invalid", "true");
  else element.removeAttribute("aria-invalid");
}

/**
 * Show a notice above all pieces, once.
 * @param {string} name - which notice: the page has a template `desk-notice-<name>`.
 * @param {string[]} sentences - what the server said.
 * @returns {HTMLElement}
 */
export function showNotice(name, sentences = []) {
  const there = document.querySelector(`[data-notice="${name}"]`);
  const notice = there ?? copyOf(`desk-notice-${name}`);
  const said = notice.querySelector("[data-said]");
  if (said && sentences.length) said.textContent = sentences.join(" ");
  if (!there) {
    document.getElementById("desk-notices").append(notice);
    announce(notice.textContent.replace(/\s+/g, " ").trim());
  }
  return notice;
}

/** Take a notice away that no longer holds. */
export function hideNotice(name) {
  document.querySelector(`[data-notice="${name}"]`)?.remove();
}
