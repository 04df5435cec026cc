// What has been written in a box, step by step, to go back and forth in.

const PAUSE_MS = 800;
const MOST_STEPS = 200;

/** Steps of writing. A step is `{text, start, end}`: a text and what was selected in it. */
export class Steps {
  constructor(first) {
    this.steps = [first];
    this.place = 0;
    this.isOpen = false;
    this.at = 0;
  }

  /** Whether a text is the one at the present place. */
  isAt(text) {
    return this.steps[this.place].text === text;
  }

  /**
   * Note what is written now. Letters typed one after the other make one step.
   * @param {boolean} isTyping - whether it is one more letter.
   */
  add(step, isTyping) {
    const now = Date.now();
    this.steps.length = this.place + 1;
    if (isTyping && this.isOpen && now - this.at < PAUSE_MS) this.steps[this.place] = step;
    else this.steps.push(step);
    if (this.steps.length > MOST_STEPS) this.steps.shift();
    this.place = this.steps.length - 1;
    this.isOpen = isTyping && !/\s$/.test(step.text.slice(0, step.end));
    this.at = now;
  }

  /** The step before, or undefined. */
  back() {
    return this.#go(-1);
  }

  /** The step after, or undefined. */
  forth() {
    return this.#go(1);
  }

  #go(direction) {
    const step = this.steps[this.place + direction];
    if (step) this.place += direction;
    this.isOpen = false;
    return step;
  }
}
