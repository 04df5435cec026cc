// Words and chips on their way over a clipboard, or dragged.

import { wordsFrom } from "./pasted.js";
import { placeOf } from "./place.js";
import { balanced, parse, slice, wordsOf, write } from "./written.js";

const OUR_KIND = "text/x-carthen-desk";

/** Give what lies between two places: to us with its codes, to everybody else as words. */
export function give(data, units, { start, end }) {
  const written = write(balanced(slice(units, start, end)));
  data.setData("text/plain", wordsOf(written));
  data.setData(OUR_KIND, written);
}

/**
 * The units that come here.
 * @param {DataTransfer} data
 * @param {Map} codes - the codes that may be used here.
 */
export function taken(data, codes) {
  const ours = parse(data.getData(OUR_KIND)).filter(
    (unit) => typeof unit === "string" || codes.has(unit.name),
  );
  return ours.length ? balanced(ours) : [wordsFrom(data)];
}

/** The place of a box under the pointer; its end where that is not known. */
export function placeUnder(root, { clientX, clientY }) {
  const point =
    document.caretPositionFromPoint?.(clientX, clientY) ??
    document.caretRangeFromPoint?.(clientX, clientY);
  const node = point?.offsetNode ?? point?.startContainer;
  return node && root.contains(node)
    ? placeOf(root, node, point.offset ?? point.startOffset)
    : placeOf(root, root, root.childNodes.length);
}
