// The difference between two texts, word by word.

const WORDS = /⟦\/?[a-z][a-z0-9-]*⟧|\s+|[\p{L}\p{N}_]+(?:[’'-][\p{L}\p{N}_]+)*|./gsu;
const MOST_CELLS = 4_000_000;

/**
 * What was taken out of a text and what came in.
 * @returns {{kind: "same"|"del"|"ins", text: string}[]}
 */
export function marked(before, after) {
  const old = before.match(WORDS) ?? [];
  const now = after.match(WORDS) ?? [];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(old.length, now.length) - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  ) {
    end += 1;
  }
  return joined([
    ...old.slice(0, start).map((text) => ({ kind: "same", text })),
    ...middle(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...old.slice(old.length - end).map((text) => ({ kind: "same", text })),
  ]);
}

function middle(old, now) {
  if (old.length * now.length > MOST_CELLS) return [...whole("del", old), ...whole("ins", now)];
  const common = lengths(old, now);
  const runs = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      runs.push({ kind: "same", text: old[i] });
      i += 1;
      j += 1;
    } else if (common[i + 1][j] >= common[i][j + 1]) runs.push({ kind: "del", text: old[i++] });
    else runs.push({ kind: "ins", text: now[j++] });
  }
  return [...runs, ...whole("del", old.slice(i)), ...whole("ins", now.slice(j))];
}

/** How many words two endings have in common, for each pair of endings. */
function lengths(old, now) {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      table[i][j] =
        old[i] === now[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  return table;
}

function whole(kind, words) {
  return words.map((text) => ({ kind, text }));
}

function joined(runs) {
  const result = [];
  for (const run of runs) {
    if (result.at(-1)?.kind === run.kind) result.at(-1).text += run.text;
    else result.push({ ...run });
  }
  return result;
}
