// The sentences that scripts say. They stand in the page, in the reader's language.

const found = document.getElementById("desk-words")?.dataset ?? {};

/**
 * A sentence of the page with its values put in.
 * @param {string} name - the name of the sentence: "notSaved" is `data-not-saved`.
 * @param {Object<string, string|number>} values - what to put in for `{name}`.
 */
export function say(name, values = {}) {
  return (found[name] ?? "").replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
}

/** A copy of the one element in a `<template>` of the page. */
export function copyOf(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

/** Say something to who cannot see it, when they have finished listening to something else. */
export function announce(sentence) {
  const region = document.getElementById("desk-live");
  // The same sentence twice is said twice only if the region changes.
  region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
}

// In numbers, which are the same in both languages: hardly a browser knows the Welsh months.
const NUMBERS = "en-GB";

/** The time of day of a moment. */
export function clock(moment = new Date()) {
  return moment.toLocaleTimeString(NUMBERS, { hour: "2-digit", minute: "2-digit" });
}

/** The day and time of a moment. */
export function dayAndTime(moment) {
  return moment.toLocaleString(NUMBERS, { dateStyle: "short", timeStyle: "short" });
}
