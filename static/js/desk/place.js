// Places in a box of words and chips, counted as letters: a chip is one.

import { isChip } from "./chip.js";

/** What a box holds: its units, and whether it is built the way we build it. */
export function readUnits(root) {
  const units = [];
  let isPlain = true;
  const read = (parent) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) units.push(node.data);
      else if (isChip(node)) {
        units.push({ name: node.dataset.code, isEnd: node.dataset.side === "end" });
      } else if (node.nodeType === Node.ELEMENT_NODE && !isFiller(node)) {
        isPlain = false;
        const isLine = node.tagName === "BR" || /^(DIV|P|LI)$/.test(node.tagName);
        if (isLine && units.length) units.push("\n");
        read(node);
      }
    }
  };
  read(root);
  return { units, isPlain };
}

/** The line break at the end that keeps the last line open for the caret; no part of the text. */
export function filler() {
  const element = document.createElement("br");
  element.dataset.filler = "";
  return element;
}

function isFiller(node) {
  return node.tagName === "BR" && (node.dataset.filler !== undefined || !node.nextSibling);
}

function sizeOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.length;
  if (isChip(node)) return 1;
  return [...node.childNodes].reduce((sum, child) => sum + sizeOf(child), 0);
}

/** The place of a point of the document in a box. */
export function placeOf(root, node, offset) {
  let place = 0;
  let at = node;
  const chip = at.nodeType === Node.ELEMENT_NODE ? at.closest("[data-code]") : null;
  if (chip && root.contains(chip)) at = chip;
  else if (at.nodeType === Node.TEXT_NODE) place = offset;
  else for (const child of [...at.childNodes].slice(0, offset)) place += sizeOf(child);
  while (at !== root) {
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      place += sizeOf(before);
    }
    at = at.parentNode;
  }
  return place;
}

/** The point of the document at a place of a box that is built the way we build it. */
export function pointAt(root, place) {
  let rest = place;
  for (const [index, node] of [...root.childNodes].entries()) {
    const size = sizeOf(node);
    if (node.nodeType === Node.TEXT_NODE && rest <= size) return [node, rest];
    if (rest === 0) return [root, index];
    rest -= size;
  }
  const { lastChild } = root;
  return [root, root.childNodes.length - (lastChild && isFiller(lastChild) ? 1 : 0)];
}

/** What is selected in a box, as places; null where the selection is elsewhere. */
export function selected(root) {
  const selection = document.getSelection();
  if (!selection.rangeCount || !root.contains(selection.anchorNode)) return null;
  return rangeOf(root, selection.getRangeAt(0));
}

/** A range of the document as places in a box. */
export function rangeOf(root, range) {
  const [start, end] = [
    placeOf(root, range.startContainer, range.startOffset),
    placeOf(root, range.endContainer, range.endOffset),
  ];
  return { start, end };
}

/** Select what lies between two places. */
export function select(root, start, end = start) {
  const selection = document.getSelection();
  selection.setBaseAndExtent(...pointAt(root, start), ...pointAt(root, end));
}
