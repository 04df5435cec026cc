// A form under attack comes back with a challenge: a salt, and the hash of the salt with a number.
// The browser finds the number and sends the form. Without this, a person waits and sends again.
const TOGETHER = 500;
const encoder = new TextEncoder();

function read(challenge) {
  const coded = challenge.split(":")[0].replaceAll("-", "+").replaceAll("_", "/");
  return JSON.parse(atob(coded));
}

function bytesOf(hex) {
  return Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
}

async function fits(salt, number, wanted) {
  const found = await crypto.subtle.digest("SHA-256", encoder.encode(`${salt}${number}`));
  return new Uint8Array(found).every((byte, place) => byte === wanted[place]);
}

async function solve({ salt, hash, most }) {
  const wanted = bytesOf(hash);
  for (let start = 0; start < most; start += TOGETHER) {
    const numbers = Array.from({ length: TOGETHER }, (_, step) => start + step);
    const found = await Promise.all(numbers.map((number) => fits(salt, number, wanted)));
    if (found.includes(true)) return numbers[found.indexOf(true)];
  }
  return "";
}

const status = document.querySelector("[data-proof]");
// Browsers reckon hashes only on pages that came over HTTPS.
if (status && globalThis.crypto?.subtle) {
  status.textContent = document.querySelector("[data-proof-words]").content.textContent.trim();
  const form = status.closest("form");
  const { challenge, proof } = form.elements;
  proof.value = await solve(read(challenge.value));
  if (proof.value) form.requestSubmit(form.querySelector("[type=submit]"));
}
