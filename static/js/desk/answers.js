// What the desk does about each answer of the server.

import { closeConflict, showConflict } from "./conflict.js";
import { hideNotice, showNotice, showRefused, showSave, showSaved } from "./showing.js";
import { announce, say } from "./words.js";

/**
 * Follow what becomes of each piece.
 * @param {Saving} saving
 * @param {Piece[]} pieces
 * @param {Store} store
 * @param {function(Piece)} saved - called after each piece that was saved.
 */
export function followAnswers(saving, pieces, store, saved) {
  const known = {
    saved: keep,
    unchanged: keep,
    conflict: ask,
    refused: (piece, body) => showRefused(piece, body.problems),
    locked: close,
    forbidden: close,
    moved,
    gone: close,
  };

  saving.addEventListener("start", ({ detail: { piece } }) => {
    showSave(piece, "saving", say("saving"));
  });
  saving.addEventListener("answer", ({ detail: { piece, body, sent } }) => {
    hideNotice("later");
    hideNotice("signedout");
    known[body.state](piece, body, sent);
  });
  saving.addEventListener("later", ({ detail: { piece } }) => {
    showSave(piece, "waiting", say("waiting"));
    showNotice("later");
  });
  saving.addEventListener("signedOut", ({ detail: { piece } }) => {
    showSave(piece, "waiting", say("signedOut"));
    const notice = showNotice("signedout");
    notice.querySelector("[data-again]").onclick = () => saving.again();
  });

  function keep(piece, body, sent) {
    piece.confirm(body, sent);
    closeConflict(piece);
    if (piece.isChanged) saving.keep(piece);
    else store.drop(piece.key);
    showSaved(piece);
    const also = pieces.find(({ key }) => key === body.also?.key);
    if (also && !also.isChanged) also.renew(body.also);
    for (const sentence of body.notices ?? []) showNotice("said", [sentence]);
    saved(piece);
  }

  function ask(piece, body) {
    saving.stop(piece);
    showSave(piece, "notSaved", say("conflict"));
    showConflict(piece, body, (text) => {
      piece.version = body.version;
      piece.untouched = body.theirs;
      piece.box.put(text);
      saving.resume(piece);
      if (piece.isChanged) saving.now(piece);
      else {
        store.drop(piece.key);
        showSaved(piece);
        saved(piece);
      }
      piece.focus();
    });
  }

  /** Nothing can be written here any more; what was typed stays where it can be copied. */
  function close(piece, body) {
    const problems = body.problems ?? [say("gone")];
    saving.stopAll();
    for (const each of pieces) each.box?.readOnly();
    showRefused(piece, problems);
    showNotice("closed", problems);
  }

  function moved(piece, body) {
    saving.stop(piece);
    store.drop(piece.key);
    piece.box.readOnly();
    piece.untouched = piece.box.text;
    showSave(piece, "saved", body.problems.join(" "));
    showNotice("moved", body.problems);
  }
}

/** Say that everything is saved, to a person who has asked for it, and only if it is. */
export function sayWhenSaved(saving, pieces) {
  const tell = () => {
    if (!pieces.some((piece) => piece.isChanged)) announce(say("allSaved"));
  };
  saving.addEventListener("idle", tell, { once: true });
}
