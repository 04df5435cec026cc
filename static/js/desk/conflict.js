// Somebody else has changed the same text: theirs, mine, and both together.

import { nodesFor } from "./chip.js";
import { marked } from "./differences.js";
import { announce, copyOf, dayAndTime, say } from "./words.js";

/**
 * Show a conflict at its piece and ask the person.
 * @param {Piece} piece
 * @param {object} body - the server's answer: theirs, version, by, at, merged.
 * @param {function(string)} choose - called with the text that is to be.
 */
export function showConflict(piece, body, choose) {
  closeConflict(piece);
  const shown = copyOf("desk-conflict");
  const find = (name) => shown.querySelector(`[data-${name}]`);
  const base = piece.untouched;
  find("who").textContent = body.by
    ? say("changedBy", { name: body.by, at: body.at ? dayAndTime(new Date(body.at)) : "" })
    : "";
  showDifference(find("theirs"), base, body.theirs, piece);
  showDifference(find("mine"), base, piece.box.text, piece);
  const isMerged = typeof body.merged === "string";
  find("merged-part").hidden = find("use-merged").hidden = !isMerged;
  if (isMerged) showDifference(find("merged"), base, body.merged, piece);
  const take = (text) => () => {
    closeConflict(piece);
    choose(text());
  };
  find("use-merged").addEventListener("click", take(() => body.merged));
  find("keep-mine").addEventListener("click", take(() => piece.box.text));
  find("take-theirs").addEventListener("click", take(() => body.theirs));
  piece.element.querySelector("[data-notes]").append(shown);
  announce(say("conflictAt", { label: piece.label }));
}

/** Take a conflict away that is decided. */
export function closeConflict(piece) {
  piece.element.querySelector("[data-conflict]")?.remove();
}

function showDifference(element, before, after, piece) {
  element.lang = piece.field.lang;
  for (const { kind, text } of marked(before, after)) {
    const nodes = nodesFor(parseLoosely(text), piece.codes);
    if (kind === "same") element.append(...nodes);
    else {
      const run = document.createElement(kind);
      run.append(hidden(say(kind === "ins" ? "insStarts" : "delStarts")), ...nodes);
      run.append(hidden(say(kind === "ins" ? "insEnds" : "delEnds")));
      element.append(run);
    }
  }
}

/** A part of a text may hold one half of a code alone. */
function parseLoosely(text) {
  return text
    .split(/(⟦\/?[a-z][a-z0-9-]*⟧)/)
    .filter(Boolean)
    .map((part) => {
      const code = /^⟦(\/?)([a-z][a-z0-9-]*)⟧$/.exec(part);
      return code ? { name: code[2], isEnd: code[1] === "/" } : part;
    });
}

function hidden(words) {
  const element = document.createElement("span");
  element.className = "w-sr-only";
  element.lang = document.documentElement.lang;
  element.textContent = ` ${words} `;
  return element;
}
