// What is pressed stays under the finger: leaving a text saves it, and that may move what is below.

// On a touch screen the click comes after the finger has left.
const AFTER_MS = 500;

/**
 * Keep an element where it is from the moment somebody presses on it until they have let go.
 * @param {HTMLElement|null} element - the last one within its parent.
 */
export function holdWhilePressed(element) {
  if (!element) return;
  let timer;
  element.addEventListener("pointerdown", () => {
    clearTimeout(timer);
    hold(element);
  });
  for (const name of ["pointerup", "pointercancel"]) {
    window.addEventListener(name, () => {
      clearTimeout(timer);
      timer = setTimeout(letGo, AFTER_MS, element);
    });
  }
}

function hold(element) {
  const { top, left, width, height } = element.getBoundingClientRect();
  Object.assign(element.style, { position: "fixed", boxSizing: "border-box" });
  for (const [name, length] of Object.entries({ top, left, width, height })) {
    element.style[name] = `${length}px`;
  }
  element.parentElement.style.paddingBlockEnd = `${height}px`;
}

function letGo(element) {
  element.removeAttribute("style");
  element.parentElement.style.paddingBlockEnd = "";
}
