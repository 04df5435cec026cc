// The written form of a text: words with codes, `Read ⟦a1⟧the ⟦b⟧report⟦/b⟧⟦/a1⟧`.
//
// A text is held as units: strings of words, and codes `{name, isEnd}`.

const CODE = /⟦(\/?)([a-z][a-z0-9-]*)⟧/g;

/** The units of a written text. Codes that do not belong together are left out. */
export function parse(written) {
  const units = [];
  let last = 0;
  for (const match of written.matchAll(CODE)) {
    if (match.index > last) units.push(written.slice(last, match.index));
    units.push({ name: match[2], isEnd: match[1] === "/" });
    last = match.index + match[0].length;
  }
  if (last < written.length) units.push(written.slice(last));
  return balanced(units);
}

/** The written form of units. */
export function write(units) {
  return units.map((unit) => (typeof unit === "string" ? unit : codeOf(unit))).join("");
}

/** How a code is written. */
export function codeOf({ name, isEnd }) {
  return `⟦${isEnd ? "/" : ""}${name}⟧`;
}

/** The words of a written text, without its codes. */
export function wordsOf(written) {
  return written.replace(CODE, "");
}

/** Whether a code is a link: it stands for one of the source's, so it is there only once. */
export function isLink(name) {
  return /^a\d+$/.test(name);
}

/** How long units are: a code is as long as one letter. */
export function lengthOf(units) {
  return units.reduce((sum, unit) => sum + (typeof unit === "string" ? unit.length : 1), 0);
}

/**
 * The units with only such codes as begin, end and lie inside each other properly. No code lies in
 * one of the same name, no link in a link, and each link is there once.
 */
export function balanced(units) {
  const { kept } = pairing(units);
  return joined(units.filter((unit, index) => typeof unit === "string" || kept.has(index)));
}

/** The place of each code's other half among units that are balanced. */
export function partners(units) {
  return pairing(units).kept;
}

function pairing(units) {
  const kept = new Map();
  const open = [];
  const links = new Set();
  units.forEach((unit, index) => {
    if (typeof unit === "string") return;
    if (!unit.isEnd) {
      open.push({ name: unit.name, index });
      return;
    }
    const depth = open.findLastIndex(({ name }) => name === unit.name);
    if (depth < 0) return;
    const start = open[depth].index;
    open.length = depth;
    const isInside = open.some(
      ({ name }) => name === unit.name || (isLink(name) && isLink(unit.name)),
    );
    if (isInside || (isLink(unit.name) && links.has(unit.name))) return;
    if (isLink(unit.name)) links.add(unit.name);
    kept.set(start, index).set(index, start);
  });
  return { kept };
}

function joined(units) {
  const result = [];
  for (const unit of units) {
    if (typeof unit === "string" && typeof result.at(-1) === "string") {
      result[result.length - 1] += unit;
    } else if (unit !== "") result.push(unit);
  }
  return result;
}

/** The units between two places. */
export function slice(units, start, end) {
  const result = [];
  let place = 0;
  for (const unit of units) {
    const next = place + (typeof unit === "string" ? unit.length : 1);
    if (next > start && place < end) {
      result.push(
        typeof unit === "string" ? unit.slice(Math.max(0, start - place), end - place) : unit,
      );
    }
    place = next;
  }
  return result;
}

/** The units with those between two places replaced. The other half of a lost code goes too. */
export function splice(units, start, end, inserted) {
  const rest = lengthOf(units);
  return balanced(joined([...slice(units, 0, start), ...inserted, ...slice(units, end, rest)]));
}

/** The codes with their places: `{unit, at, partner}`. */
export function codesIn(units) {
  const found = [];
  const pairs = partners(units);
  const places = [];
  let place = 0;
  for (const unit of units) {
    places.push(place);
    place += typeof unit === "string" ? unit.length : 1;
  }
  units.forEach((unit, index) => {
    if (typeof unit !== "string") {
      found.push({ unit, at: places[index], partner: places[pairs.get(index)] });
    }
  });
  return found;
}
