// What was written in a browser that was closed before it could be saved, offered back.

import { showChips } from "./chip.js";
import { showNotice, showSave } from "./showing.js";
import { copyOf, dayAndTime, say } from "./words.js";

/**
 * Offer back what the store still has.
 * @param {Piece[]} pieces
 * @param {Store} store
 * @param {Saving} saving
 */
export function offerBack(pieces, store, saving) {
  const known = new Map(pieces.map((piece) => [piece.key, piece]));
  const offers = [];
  for (const [key, kept] of store.all()) {
    const piece = known.get(key);
    if (piece?.box && kept.text === piece.box.text) store.drop(key);
    else if (piece) offers.push(offerAt(piece, kept, store, saving));
    else showLoose(kept, () => store.drop(key));
  }
  if (!offers.length) return;
  const notice = showNotice("kept");
  const list = notice.querySelector("[data-list]");
  for (const offer of offers) list.append(itemFor(offer));
  const all = notice.querySelector("[data-put-all]");
  all.hidden = !offers.some(({ piece }) => mayWrite(piece));
  all.addEventListener("click", () => {
    for (const offer of offers) offer.put();
    notice.remove();
    offers[0].piece.focus();
  });
}

/** Where nobody may write now, what was kept can be copied, and put back another time. */
function mayWrite({ box }) {
  return Boolean(box) && !box.isReadOnly;
}

function offerAt(piece, kept, store, saving) {
  const shown = copyOf("desk-kept");
  const find = (name) => shown.querySelector(`[data-${name}]`);
  find("when").textContent = say("keptAt", { at: dayAndTime(new Date(kept.at)) });
  find("text").textContent = kept.text;
  find("text").lang = piece.element.querySelector("[data-target] [lang]")?.lang ?? "";
  showChips(find("text"), piece.codes);
  const put = () => {
    if (!shown.isConnected || !mayWrite(piece)) return;
    shown.remove();
    piece.box.put(kept.text);
    saving.now(piece);
  };
  find("put").hidden = !mayWrite(piece);
  find("put").addEventListener("click", () => {
    put();
    piece.focus();
  });
  find("drop").addEventListener("click", () => {
    shown.remove();
    store.drop(piece.key);
    if (mayWrite(piece)) showSave(piece, "saved", "");
    piece.focus();
  });
  piece.element.querySelector("[data-notes]").append(shown);
  return { piece, put };
}

function itemFor({ piece }) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `#${piece.element.id}`;
  link.textContent = piece.label;
  item.append(link);
  return item;
}

/** A text whose piece is gone, to be copied from here. */
function showLoose(kept, drop) {
  const notice = copyOf("desk-notice-loose");
  notice.querySelector("[data-text]").textContent = kept.text;
  notice.querySelector("[data-drop]").addEventListener("click", () => {
    notice.remove();
    drop();
  });
  document.getElementById("desk-notices").append(notice);
}
