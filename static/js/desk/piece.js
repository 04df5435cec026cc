// One piece of text of the page: its box, what is saved of it, and how it is shown.

import { ChipsBox } from "./chips.js";
import { codesOfButtons, showChips } from "./chip.js";
import { PlainBox } from "./plain.js";
import { copyOf, say } from "./words.js";
import { parse } from "./written.js";

/** What has been said about a piece so that nothing is left to do there. */
const SETTLED = ["done", "not_needed", "optional"];

/**
 * @param {HTMLElement} element - the `.desk-piece`.
 * @param {function(Piece)} changed - called after each change a person makes in its box.
 */
export class Piece {
  constructor(element, changed) {
    this.element = element;
    this.key = element.dataset.piece;
    this.path = element.dataset.path;
    this.words = Number(element.dataset.words);
    this.field = element.querySelector("[data-box]");
    this.buttons = [...element.querySelectorAll("[data-code]")];
    this.codes = codesOfButtons(this.buttons);
    this.#showSource();
    if (this.field) this.#makeBox(changed);
  }

  #showSource() {
    for (const text of this.element.querySelectorAll("[data-written]")) {
      if (!this.source) this.source = text.textContent;
      showChips(text, this.codes);
    }
  }

  #makeBox(changed) {
    // The translation of an earlier wording is ready to be edited; it is not sent untouched.
    this.earlier = this.element.querySelector("[data-earlier]")?.textContent;
    if (this.status === "outdated" && this.earlier) this.field.value ||= this.earlier;
    const react = () => {
      this.#showRest();
      changed(this);
    };
    this.box = this.field.hasAttribute("data-codes")
      ? new ChipsBox(this.field, this.codes, react)
      : new PlainBox(this.field, react);
    this.untouched = this.box.text;
    this.#showRest();
  }

  /** "done", "empty", "outdated", "unreviewed", "not_needed" or "optional". */
  get status() {
    return this.element.dataset.status;
  }

  get isSettled() {
    return SETTLED.includes(this.status);
  }

  /** Whether the box holds something that nobody has saved. */
  get isChanged() {
    return Boolean(this.box) && this.box.text !== this.untouched;
  }

  get mark() {
    return this.element.dataset.mark;
  }

  get version() {
    return this.element.querySelector("[data-version]").value;
  }

  set version(version) {
    this.element.querySelector("[data-version]").value = version;
  }

  get label() {
    return this.element.querySelector(".desk-label").textContent.trim();
  }

  get isShown() {
    return this.element.offsetParent !== null;
  }

  /**
   * Note what the server has of it now.
   * @param {string} sent - what was in the box when it was sent.
   */
  confirm({ text, version, status, mark }, sent) {
    const isAsSent = this.box.text === sent;
    this.version = version;
    this.untouched = isAsSent ? this.box.text : text;
    if (isAsSent && text !== sent && !this.hasFocus) this.fill(text);
    else if (isAsSent) this.canonical = text;
    this.element.dataset.mark = mark;
    this.element.dataset.mine = "true";
    this.showStatus(status);
  }

  /** Show what the server has made of it without anybody writing here. */
  renew({ text, version, status }) {
    this.version = version;
    this.fill(text);
    this.showStatus(status);
  }

  get hasFocus() {
    return this.box?.element === document.activeElement;
  }

  /** Show the text as the server keeps it, when nobody is writing any more. */
  settle() {
    if (this.canonical !== undefined && !this.isChanged) this.fill(this.canonical);
    this.canonical = undefined;
  }

  /** Put a saved text into the box. */
  fill(text) {
    this.box.text = text;
    this.untouched = this.box.text;
    this.#showRest();
  }

  #showRest() {
    this.#showCodes();
    this.#showLength();
    for (const button of this.element.querySelectorAll("[data-suggestion]")) {
      button.hidden = button.dataset.suggestion === this.written;
    }
    // It is beside the box once something else is in the box.
    const earlier = this.element.querySelector(".desk-earlier");
    if (earlier) earlier.hidden = this.status !== "outdated" || this.written === this.earlier;
  }

  /** Say how far it has come, with a sign and in words. */
  showStatus(status) {
    const focused = document.activeElement;
    this.element.dataset.status = status;
    // Some marks are said in words of their own.
    const said = { same: "done", remembered: "unreviewed" }[this.mark] === status;
    const shown = copyOf(`desk-status-${said ? this.mark : status}`);
    this.element.querySelector("[data-status-words]").replaceChildren(shown);
    for (const button of this.element.querySelectorAll("[data-mark-button]")) {
      const kind = button.dataset.markButton;
      if (button.hasAttribute("aria-pressed")) {
        button.setAttribute("aria-pressed", String(kind === this.mark));
      } else button.hidden = { stands: "outdated", confirm: "unreviewed" }[kind] !== status;
      // Who has pressed a button that goes stays at the piece.
      if (button.hidden && button === focused) this.element.focus();
    }
    for (const change of this.element.querySelectorAll("[data-change]")) {
      if (status !== "outdated") change.hidden = true;
    }
  }

  /** Show at each button whether its code is in the text, or still to place. */
  #showCodes() {
    if (!this.buttons.length) return;
    const there = new Set(parse(this.written).map((unit) => unit.name));
    for (const { button } of this.codes.values()) {
      const isMissing = button.dataset.code && !there.has(button.dataset.code);
      button.setAttribute("aria-pressed", String(!isMissing));
      const note = button.querySelector("[data-missing]");
      if (note) note.hidden = !isMissing;
    }
  }

  /** What is in the box, in the written form. */
  get written() {
    return this.box?.text ?? "";
  }

  /** Show how much room is left, where there is a limit. */
  #showLength() {
    const shown = this.element.querySelector("[data-length]");
    if (!shown) return;
    const most = Number(shown.dataset.length);
    const { length } = this.written;
    shown.textContent = say("length", { length, most });
    shown.hidden = length < most * 0.8;
    shown.classList.toggle("desk-length--over", length > most);
  }

  /** Take the person to the box, to what it is folded into, or to the text where there is none. */
  focus() {
    const folded = this.element.querySelector(".desk-added:not([open]) > summary");
    if (folded) folded.focus();
    else if (this.box) this.box.focus();
    else this.element.querySelector("[data-target]").focus();
  }
}
