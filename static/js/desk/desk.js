// The translator's desk: what each part of the screen does, put together.

import { followAnswers, sayWhenSaved } from "./answers.js";
import { Checking } from "./checking.js";
import { keepClear } from "./clearing.js";
import { closable, open } from "./dialogs.js";
import { Finding } from "./finding.js";
import { holdWhilePressed } from "./holding.js";
import { Moving } from "./moving.js";
import { Piece } from "./piece.js";
import { Preview } from "./preview.js";
import { Progress } from "./progress.js";
import { offerBack } from "./returning.js";
import { Post } from "./sending.js";
import { Saving } from "./saving.js";
import { Store } from "./storing.js";
import { Talking } from "./talking.js";
import { announce, say } from "./words.js";

const form = document.getElementById("desk");
const find = (name) => document.querySelector(`[data-${name}]`);
const post = new Post(form.elements.csrfmiddlewaretoken.value);
const store = new Store(form.dataset.user, form.dataset.translation);
const saving = new Saving({ address: form.dataset.saveAddress, post, store });
const pieces = [...form.querySelectorAll(".desk-piece")].map(
  (element) => new Piece(element, changed),
);
const slug = pieces.find(({ path }) => path === "slug");

/** A title is saved when it is left: the page's address is made of it, and not of half of it. */
function changed(piece) {
  if (piece.path === "title" && slug && !slug.written) saving.keepSoon(piece);
  else saving.later(piece);
  showWhatIsSaved();
}

const progress = new Progress(find("bar"), pieces);
const finding = new Finding(find("tools"), pieces);
const preview = find("preview") && new Preview(find("preview"), find("preview-side"));
const help = document.getElementById("desk-help");
const checking = new Checking(form.dataset.besideAddress, pieces);
const talking = new Talking(document.getElementById("desk-talk"), pieces, post, saving);

function showWhatIsSaved() {
  const unsaved = pieces.filter((piece) => piece.isChanged).length;
  if (!unsaved) progress.showState("saved");
  else progress.showState(saving.isBusy && !saving.wait ? "saving" : "notSaved", unsaved);
}

function saved(piece) {
  checking.look(piece);
  progress.show();
  finding.count();
  preview?.refresh();
}

const deeds = {
  help: () => open(help),
  mayTakeSigns: takesSigns(),
  saveAndNext(piece) {
    if (piece.isChanged || piece.status === "unreviewed") sayWhenSaved(saving, pieces);
    saving.now(piece, piece.status === "unreviewed" ? "confirm" : "");
    moving.go("next");
  },
  memory: (piece) => piece.element.querySelector("[data-memory]")?.click(),
  copySource(piece) {
    if (!piece.box || piece.box.isReadOnly) return;
    piece.box.put(piece.source);
    piece.focus();
  },
  code(piece, number) {
    const button = piece.buttons[number - 1];
    if (!button || !piece.box?.toggle || piece.box.isReadOnly) return;
    const isThere = piece.box.toggle(button.dataset.code);
    const name = button.dataset.label;
    announce(say(isThere ? "codePlaced" : "codeRemoved", { name }));
  },
};
const moving = new Moving(pieces, finding, deeds);

/** Wagtail lets people switch off keys that are plain signs. */
function takesSigns() {
  const config = JSON.parse(document.getElementById("wagtail-config")?.textContent ?? "{}");
  return config.KEYBOARD_SHORTCUTS_ENABLED !== false;
}

function wire(piece) {
  const on = (selector, name, react) => {
    for (const element of piece.element.querySelectorAll(selector)) {
      element.addEventListener(name, (event) => react(element, event));
    }
  };
  piece.element.addEventListener("focusout", ({ relatedTarget }) => {
    if (piece.element.contains(relatedTarget)) return;
    piece.settle();
    saving.now(piece);
  });
  on("[data-copy-source]", "click", () => deeds.copySource(piece));
  on("[data-save-next]", "click", () => deeds.saveAndNext(piece));
  // The caret stays where it is when a code is chosen with the mouse.
  on("[data-code]", "mousedown", (button, event) => event.preventDefault());
  on("[data-code]", "click", (button) => deeds.code(piece, piece.buttons.indexOf(button) + 1));
  on("[data-suggestion]", "click", (button) => piece.box.put(button.dataset.suggestion));
  on(".desk-label", "click", () => piece.focus());
  on("[data-mark-button]", "click", (button) => {
    const isOn = button.getAttribute("aria-pressed") === "true";
    saving.now(piece, isOn ? "none" : button.dataset.markButton);
  });
}

pieces.forEach(wire);
followAnswers(saving, pieces, store, saved);
for (const name of ["start", "answer", "later", "signedOut", "idle"]) {
  saving.addEventListener(name, showWhatIsSaved);
}
talking.dialog.addEventListener("counted", () => finding.count());
talking.dialog.addEventListener("close", () => checking.look(talking.piece));
checking.addEventListener("checked", () => finding.count());
checking.look();
closable(help);
find("help").addEventListener("click", deeds.help);
document.getElementById("desk-first").addEventListener("click", (event) => {
  event.preventDefault();
  moving.go("untranslated");
});
offerBack(pieces, store, saving);
if (pieces.some((piece) => piece.box)) showWhatIsSaved();
keepClear(document.querySelector(".w-slim-header"), "--desk-header");
keepClear(find("bar"), "--desk-bar");
holdWhilePressed(form.querySelector(".desk-actions"));
form.classList.add("desk--ready");

window.addEventListener("beforeunload", (event) => {
  for (const piece of pieces) if (piece.isChanged) saving.keep(piece);
  if (!form.isGoing && pieces.some((piece) => piece.isChanged)) event.preventDefault();
});

// A page that comes back from the browser's memory is read anew.
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) location.reload();
});

// The buttons of the form save what is left, then send only what the server does not have yet.
form.addEventListener("submit", async (event) => {
  if (form.isGoing) return;
  event.preventDefault();
  await saving.all(pieces);
  for (const piece of pieces) {
    if (piece.field) piece.field.disabled = !piece.isChanged;
  }
  form.isGoing = true;
  // A form cannot be sent while it still asks whether it may be sent.
  setTimeout(() => form.requestSubmit(event.submitter));
});
