// Saving by itself: one piece after the other, again and again until the server has it.

const PAUSE_MS = 2000;
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60000;
const KEEP_MS = 300;

/**
 * Sends what has been written. It dispatches "start", "answer", "later", "signedOut" and "idle".
 *
 * @param {object} parts
 * @param {string} parts.address - where one piece is saved.
 * @param {Post} parts.post
 * @param {Store} parts.store
 */
export class Saving extends EventTarget {
  constructor({ address, post, store }) {
    super();
    Object.assign(this, { address, post, store });
    this.queue = new Map();
    this.pauses = new Map();
    this.stopped = new Set();
    this.wait = 0;
    this.isStopped = false;
    window.addEventListener("online", () => this.again());
    window.addEventListener("focus", () => this.again());
  }

  /** Whether something waits to be saved. */
  get isBusy() {
    return this.queue.size > 0 || this.pauses.size > 0;
  }

  /** Keep in this browser what is being written, and save it once nobody writes any more. */
  later(piece) {
    clearTimeout(this.pauses.get(piece));
    this.keepSoon(piece);
    this.pauses.set(piece, setTimeout(() => this.now(piece), PAUSE_MS));
  }

  /** Keep in this browser what is being written. */
  keepSoon(piece) {
    clearTimeout(piece.keeping);
    piece.keeping = setTimeout(() => this.keep(piece), KEEP_MS);
  }

  /** Keep what is written in this browser, until the server has it. */
  keep(piece) {
    if (piece.isChanged) this.store.keep(piece.key, piece.box.text, piece.version);
    else this.store.drop(piece.key);
  }

  /**
   * Save a piece now.
   * @param {string} [mark] - what is said about it.
   */
  now(piece, mark = "") {
    clearTimeout(this.pauses.get(piece));
    this.pauses.delete(piece);
    if (!piece.box || (!mark && !piece.isChanged) || this.isStopped) return this.#idle();
    this.keep(piece);
    if (this.stopped.has(piece)) return this.#idle();
    if (!mark && this.#isOnItsWay(piece)) return this.running;
    this.queue.set(piece, { mark: mark || this.queue.get(piece)?.mark || "" });
    return this.#run();
  }

  /** Save everything that waits; resolves when nothing is left to do for now. */
  async all(pieces) {
    for (const piece of pieces) if (piece.isChanged || this.pauses.has(piece)) this.now(piece);
    await this.running;
  }

  /** Ask a person before this piece is sent again. */
  stop(piece) {
    this.stopped.add(piece);
    this.queue.delete(piece);
  }

  /** Go on with a piece. */
  resume(piece) {
    this.stopped.delete(piece);
  }

  /** Send nothing more. */
  stopAll() {
    this.isStopped = true;
    this.queue.clear();
  }

  /** Try at once what has to wait. */
  again() {
    clearTimeout(this.timer);
    if (this.queue.size) this.#run();
  }

  #isOnItsWay(piece) {
    return this.sending?.piece === piece && this.sending.text === piece.box.text;
  }

  #run() {
    this.running ??= this.#work().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  async #work() {
    clearTimeout(this.timer);
    while (this.queue.size) {
      const [[piece, wish]] = this.queue;
      if (!(await this.#send(piece, wish))) return;
    }
    this.#idle();
  }

  #idle() {
    if (!this.isBusy) this.dispatchEvent(new Event("idle"));
  }

  async #send(piece, wish) {
    const sent = piece.box.text;
    this.sending = { piece, text: sent };
    this.#tell("start", piece);
    const answer = await this.post.send(this.address, {
      key: piece.key,
      text: sent,
      version: piece.version,
      mark: wish.mark === "confirm" ? "" : wish.mark,
    });
    this.sending = undefined;
    if (answer.kind !== "answer") {
      this.#postpone();
      this.#tell(answer.kind, piece);
      return false;
    }
    this.wait = 0;
    if (this.queue.get(piece) === wish) this.queue.delete(piece);
    this.#tell("answer", piece, { ...answer, sent });
    return true;
  }

  #postpone() {
    this.wait = Math.min(LONGEST_WAIT_MS, this.wait ? this.wait * 2 : FIRST_WAIT_MS);
    this.timer = setTimeout(() => this.#run(), this.wait);
  }

  #tell(kind, piece, more = {}) {
    this.dispatchEvent(new CustomEvent(kind, { detail: { piece, ...more } }));
  }
}
