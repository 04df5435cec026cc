// A box in which words alone are written: a `<textarea>`, an `<input>` or a `<select>`.

import { wordsFrom } from "./pasted.js";

/**
 * @param {HTMLElement} field
 * @param {function} changed - called after each change a person makes.
 */
export class PlainBox {
  constructor(field, changed) {
    this.field = field;
    this.element = field;
    this.isLine = "line" in field.dataset || field.matches("input");
    field.addEventListener("input", changed);
    field.addEventListener("keydown", (event) => {
      if (this.isLine && event.key === "Enter" && !event.isComposing) event.preventDefault();
    });
    if (!field.matches("textarea")) return;
    field.addEventListener("paste", (event) => {
      event.preventDefault();
      if (!field.readOnly) this.#insert(wordsFrom(event.clipboardData));
    });
  }

  /** The written text. */
  get text() {
    return this.field.value;
  }

  set text(written) {
    this.field.value = written;
  }

  get isReadOnly() {
    return this.field.readOnly || this.field.disabled;
  }

  /** Put a text in as if somebody had written it: it can be undone. */
  put(written) {
    this.field.focus();
    if (!this.field.matches("textarea")) {
      this.field.value = written;
      this.field.dispatchEvent(new Event("input", { bubbles: true }));
      return;
    }
    this.field.select();
    this.#insert(written);
  }

  /** Write words where the caret is. */
  insert(words) {
    this.field.focus();
    this.#insert(words);
  }

  /** Let nobody write here any more; what is written can still be copied. */
  readOnly() {
    if (this.field.matches("select")) this.field.disabled = true;
    else this.field.readOnly = true;
  }

  /** Go to the box. */
  focus() {
    this.field.focus();
  }

  #insert(words) {
    const text = this.isLine ? words.replace(/\s+/g, " ") : words;
    // The one way to write into a field that its own undo knows of.
    const isDone = document.execCommand(text ? "insertText" : "delete", false, text);
    if (isDone || this.field.value === text) return;
    this.field.setRangeText(text, this.field.selectionStart, this.field.selectionEnd, "end");
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
