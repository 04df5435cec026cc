// How a text with codes is shown: words, and a chip for each code.

import { parse } from "./written.js";
import { say } from "./words.js";

/**
 * The chip that stands for one half of a code.
 * @param {{name: string, isEnd: boolean}} code
 * @param {{kind: string, label: string, href: string}} [known] - what is known of the code.
 */
export function chipFor({ name, isEnd }, known) {
  const chip = document.createElement("span");
  const label = known?.label ?? name;
  chip.className = "desk-chip";
  chip.contentEditable = "false";
  chip.dataset.code = name;
  chip.dataset.side = isEnd ? "end" : "start";
  chip.dataset.sign = known?.sign ?? name;
  chip.lang = document.documentElement.lang;
  chip.setAttribute("role", "img");
  chip.setAttribute("aria-label", say(isEnd ? "codeEnds" : "codeStarts", { name: label }));
  chip.title = [chip.getAttribute("aria-label"), known?.href].filter(Boolean).join("\n");
  return chip;
}

/** Whether a node is a chip. */
export function isChip(node) {
  return node.nodeType === Node.ELEMENT_NODE && node.dataset.code !== undefined;
}

/** The nodes that show units. */
export function nodesFor(units, codes) {
  return units.map((unit) =>
    typeof unit === "string"
      ? document.createTextNode(unit)
      : chipFor(unit, codes.get(unit.name)),
  );
}

/** Show a written text with its chips where it is only read. */
export function showChips(element, codes) {
  const text = element.textContent;
  if (text.includes("⟦")) element.replaceChildren(...nodesFor(parse(text), codes));
}

/**
 * What the buttons of a piece say about its codes, by name and in their order.
 * @returns {Map<string, {kind: string, label: string, href: string, sign: string, button}>}
 */
export function codesOfButtons(buttons) {
  return new Map(
    buttons.map((button) => {
      const { code, kind, label, href, sign } = button.dataset;
      return [code, { kind, label, href, sign, button }];
    }),
  );
}
