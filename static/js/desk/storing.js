// What has been written and not saved yet, kept in this browser until the server has it.

const PREFIX = "carthen-desk";

/**
 * @param {string} user - the person's number.
 * @param {string} translation - the translation's number.
 */
export class Store {
  constructor(user, translation) {
    this.start = `${PREFIX}:${user}:${translation}:`;
  }

  /** Keep a text. A browser that cannot keep it lets go of it without a word. */
  keep(key, text, version) {
    const kept = JSON.stringify({ text, version, at: Date.now() });
    attempt(() => localStorage.setItem(this.start + key, kept));
  }

  /** Let go of a text that the server has. */
  drop(key) {
    attempt(() => localStorage.removeItem(this.start + key));
  }

  /** What is kept: `{text, version, at}` by key. */
  all() {
    return attempt(() => {
      const names = Object.keys(localStorage).filter((name) => name.startsWith(this.start));
      return new Map(
        names.map((name) => [name.slice(this.start.length), JSON.parse(localStorage[name])]),
      );
    }) ?? new Map();
  }
}

/** What a person has chosen for this screen on this browser. */
export function remembered(name) {
  return attempt(() => localStorage.getItem(`${PREFIX}:${name}`));
}

/** Remember what a person has chosen. */
export function remember(name, value) {
  attempt(() => localStorage.setItem(`${PREFIX}:${name}`, value));
}

/** A browser may forbid to keep anything, or have no room left. */
function attempt(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}
