// Putting a code around words, and taking it away.

import { codesIn, isLink, slice, splice } from "./written.js";

/**
 * Put a code around what is between two places. Where it is around it already, it is taken away; a
 * link that stands elsewhere moves here.
 * @param {Array} units - a text; see written.js.
 * @param {{start: number, end: number}} range
 * @param {string} name - the code's name.
 * @returns {{units: Array, start: number, end: number}} the text and what is selected in it then.
 */
export function toggled(units, { start, end }, name) {
  const pairs = codesIn(units).filter(({ unit }) => unit.name === name && !unit.isEnd);
  const around = pairs.find(({ at, partner }) => at <= start && end <= partner + 1);
  const old = around ?? (isLink(name) ? pairs[0] : undefined);
  if (!old) return wrapped(units, start, end, name);
  const shift = (place) => place - Number(place > old.at) - Number(place > old.partner);
  const without = splice(units, old.at, old.at + 1, []);
  return around
    ? { units: without, start: shift(start), end: shift(end) }
    : wrapped(without, shift(start), shift(end), name);
}

function wrapped(units, from, to, name) {
  const [start, end] = whole(units, from, to);
  const inside = slice(units, start, end);
  const around = [{ name, isEnd: false }, ...inside, { name, isEnd: true }];
  return { units: splice(units, start, end, around), start: start + 1, end: end + 1 };
}

/** The places widened until no code is cut in two. */
function whole(units, start, end) {
  const cut = codesIn(units).find(
    ({ at, partner }) => at >= start && at < end && (partner < start || partner >= end),
  );
  if (!cut) return [start, end];
  return whole(units, Math.min(start, cut.partner), Math.max(end, cut.partner + 1));
}
