// What is pasted is words: no markup, and none of the invisible signs of word processors.

const INVISIBLE = /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const SPACES = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
// A joiner is kept where it holds an emoji together.
const JOINERS =
  /(?<![\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}])\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
const CONTROLS = /[\u0000-\u0009\u000e-\u001f\u007f]/g;

/** A text as a person would have typed it; its lines are kept. */
export function cleaned(text) {
  return text
    .replace(LINE_ENDS, "\n")
    .replace(SPACES, " ")
    .replace(CONTROLS, "")
    .replace(JOINERS, "")
    .replace(INVISIBLE, "");
}

/**
 * The words on a clipboard or dragged here.
 * @param {DataTransfer} data
 */
export function wordsFrom(data) {
  const plain = data.getData("text/plain");
  return cleaned(plain || wordsOfMarkup(data.getData("text/html")));
}

function wordsOfMarkup(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const element of body.querySelectorAll("script, style")) element.remove();
  for (const element of body.querySelectorAll("br, p, li, div, h1, h2, h3, h4, h5, h6, tr")) {
    element.after("\n");
  }
  return body.textContent.trim();
}
