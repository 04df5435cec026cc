// A box in which words are written between chips. Whatever is done in it, its codes stay whole.

import { give, placeUnder, taken } from "./carrying.js";
import { nodesFor } from "./chip.js";
import { filler, placeOf, pointAt, rangeOf, readUnits, select, selected } from "./place.js";
import { Steps } from "./undoing.js";
import { toggled } from "./wrapping.js";
import { codesIn, lengthOf, parse, slice, splice, write } from "./written.js";

const FORMATS = { formatBold: ["b", "strong"], formatItalic: ["i", "em"] };

/**
 * A box for a text with codes, in the place of a `<textarea>`, which keeps the written form.
 *
 * @param {HTMLTextAreaElement} field
 * @param {Map} codes - what is known of each code that may be used here.
 * @param {function} changed - called after each change a person makes.
 */
export class ChipsBox {
  constructor(field, codes, changed) {
    this.field = field;
    this.codes = codes;
    this.changed = changed;
    this.isLine = "line" in field.dataset;
    this.element = elementFor(field, this.isLine);
    this.#render(parse(field.value));
    this.steps = new Steps({ text: this.text, start: 0, end: 0 });
    field.hidden = true;
    field.after(this.element);
    if (field.readOnly) this.readOnly();
    this.#listen();
  }

  #listen() {
    const on = (name, react) => this.element.addEventListener(name, react);
    on("beforeinput", (event) => this.#before(event));
    on("input", (event) => event.isComposing || this.#after(event.inputType));
    on("compositionend", () => this.#after("insertText"));
    on("keydown", (event) => this.#key(event));
    on("copy", (event) => this.#carry(event));
    on("cut", (event) => this.#carry(event) && this.#replace(selected(this.element), []));
    on("paste", (event) => this.#take(event, event.clipboardData, selected(this.element)));
    on("drop", (event) => {
      const place = placeUnder(this.element, event);
      this.#take(event, event.dataTransfer, { start: place, end: place });
    });
    on("dragstart", (event) => event.preventDefault());
  }

  /** The written form. */
  get text() {
    return this.field.value;
  }

  set text(written) {
    this.#render(parse(written));
    this.steps.add({ text: this.text, start: this.length, end: this.length }, false);
  }

  get units() {
    return parse(this.field.value);
  }

  get length() {
    return lengthOf(this.units);
  }

  get isReadOnly() {
    return this.element.getAttribute("aria-readonly") === "true";
  }

  /** Put a text in as if somebody had written it: it can be undone. */
  put(written) {
    const units = parse(written);
    this.#finish(units, lengthOf(units));
  }

  /** Write words where the caret is, or at the end. */
  insert(words) {
    const range = selected(this.element) ?? { start: this.length, end: this.length };
    this.element.focus();
    this.#replace(range, [words]);
  }

  /** Let nobody write here any more; what is written can still be copied. */
  readOnly() {
    this.element.setAttribute("aria-readonly", "true");
    this.element.contentEditable = "false";
    this.element.tabIndex = 0;
  }

  /** Go to the box, with the caret at the end of what is written. */
  focus() {
    this.element.focus();
    if (!this.isReadOnly) select(this.element, this.length);
  }

  /**
   * Put a code around what is selected, or take it away there; see wrapping.js.
   * @returns {boolean} whether the text has the code now.
   */
  toggle(name) {
    const range = selected(this.element) ?? { start: this.length, end: this.length };
    this.element.focus();
    const { units, start, end } = toggled(this.units, range, name);
    this.#finish(units, start, end);
    return units.some((unit) => unit.name === name);
  }

  #before(event) {
    const { inputType } = event;
    if (event.isComposing || !event.cancelable) return;
    if (inputType === "historyUndo") this.#go(event, this.steps.back());
    else if (inputType === "historyRedo") this.#go(event, this.steps.forth());
    else if (inputType.startsWith("format")) {
      event.preventDefault();
      const name = FORMATS[inputType]?.find((code) => this.codes.has(code));
      if (name) this.toggle(name);
    } else this.#change(event);
  }

  /** Do ourselves what would touch a chip or break the line; leave the rest to the browser. */
  #change(event) {
    const range = this.#touched(event);
    const isBreak = /^insert(Paragraph|LineBreak)$/.test(event.inputType);
    const touchesCode = slice(this.units, range.start, range.end).some((unit) => unit.name);
    if (!isBreak && !touchesCode) return;
    event.preventDefault();
    if (!isBreak) this.#replace(range, [event.data ?? ""]);
    else if (!this.isLine) this.#replace(range, ["\n"]);
  }

  /** What an event is about to change: what is selected, what it names, or the sign beside. */
  #touched(event) {
    const range = selected(this.element);
    const [named] = event.getTargetRanges();
    const target = named ? rangeOf(this.element, named) : range;
    if (range.start !== range.end) return range;
    if (target.start !== target.end || !event.inputType.startsWith("delete")) return target;
    return event.inputType.endsWith("Forward")
      ? { start: range.start, end: range.end + 1 }
      : { start: Math.max(0, range.start - 1), end: range.end };
  }

  #key(event) {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    if (isCommand && key === "z") {
      this.#go(event, event.shiftKey ? this.steps.forth() : this.steps.back());
    } else if (isCommand && key === "y") this.#go(event, this.steps.forth());
    else if (/^arrow(left|right)$/.test(key) && !isCommand && !event.altKey) {
      this.#pass(event, key === "arrowleft" ? -1 : 1);
    }
  }

  /** Let an arrow go over a chip in one step. */
  #pass(event, step) {
    const selection = document.getSelection();
    if (!selection.isCollapsed && !event.shiftKey) return;
    const place = placeOf(this.element, selection.focusNode, selection.focusOffset);
    const [from, to] = step > 0 ? [place, place + 1] : [place - 1, place];
    if (!slice(this.units, from, to)[0]?.name) return;
    event.preventDefault();
    if (event.shiftKey) selection.extend(...pointAt(this.element, place + step));
    else select(this.element, place + step);
  }

  #go(event, step) {
    event.preventDefault();
    if (!step || this.isReadOnly) return;
    this.#render(parse(step.text));
    select(this.element, step.start, step.end);
    this.changed();
  }

  #carry(event) {
    const range = selected(this.element);
    if (!range || range.start === range.end) return false;
    event.preventDefault();
    give(event.clipboardData, this.units, range);
    return !this.isReadOnly;
  }

  #take(event, data, range) {
    event.preventDefault();
    if (this.isReadOnly || !range) return;
    const units = taken(data, this.codes);
    this.#replace(range, this.isLine ? units.map(inOneLine) : units);
  }

  #replace({ start, end }, inserted) {
    const clean = inserted.filter((unit) => unit !== "");
    const gone = codesIn(this.units).filter(
      ({ at, partner }) => at >= start && at < end && partner < start,
    );
    const caret = start - gone.length + lengthOf(clean);
    this.#finish(splice(this.units, start, end, clean), caret);
  }

  #finish(units, start, end = start) {
    this.#render(units);
    if (this.element === document.activeElement) select(this.element, start, end);
    this.steps.add({ text: this.text, start, end }, false);
    this.changed();
  }

  /** Set right whatever the browser has done by itself, and note it. */
  #after(inputType) {
    const { units, isPlain } = readUnits(this.element);
    const written = write(units);
    const sound = parse(written);
    const caret = selected(this.element) ?? { start: lengthOf(sound), end: lengthOf(sound) };
    if (isPlain && write(sound) === written && lengthOf(sound) === lengthOf(units)) {
      this.field.value = written;
      this.#fill(sound);
    } else {
      this.#render(sound);
      select(this.element, caret.end);
    }
    if (this.steps.isAt(this.text)) return;
    this.steps.add({ text: this.text, ...caret }, inputType === "insertText");
    this.changed();
  }

  #render(units) {
    this.field.value = write(units);
    this.element.replaceChildren(...nodesFor(units, this.codes));
    this.#fill(units);
  }

  /** Keep the last line open for the caret where the text ends in a chip or a line break. */
  #fill(units) {
    const isNeeded = typeof units.at(-1) !== "string" || units.at(-1).endsWith("\n");
    this.element.querySelector("[data-filler]")?.remove();
    if (isNeeded) this.element.append(filler());
  }
}

function elementFor(field, isLine) {
  const element = document.createElement("div");
  element.className = "desk-box";
  element.id = `c-${field.id}`;
  element.contentEditable = "true";
  element.lang = field.lang;
  element.spellcheck = field.spellcheck;
  element.setAttribute("role", "textbox");
  element.setAttribute("aria-multiline", String(!isLine));
  for (const name of ["aria-labelledby", "aria-describedby", "aria-invalid"]) {
    if (field.hasAttribute(name)) element.setAttribute(name, field.getAttribute(name));
  }
  return element;
}

function inOneLine(unit) {
  return typeof unit === "string" ? unit.replace(/\s+/g, " ") : unit;
}
