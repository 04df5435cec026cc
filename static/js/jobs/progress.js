// While a job is counted or sent, its progress is fetched again and again; once that is over the
// page is loaded anew. Without this script the page says how far it was when it was loaded.
const PAUSE = 2000; // milliseconds

async function follow(place) {
  const response = await fetch(place.dataset.progress, { headers: { Accept: "text/html" } });
  // Signed out, or the job is gone: what stands here was true.
  if (!response.ok || response.redirected) return;
  const next = new DOMParser().parseFromString(await response.text(), "text/html").body;
  if (!next.querySelector("[data-goes-on]")) {
    const isWriting = document.activeElement?.matches("input, textarea, select");
    if (!isWriting) window.location.reload();
    else place.replaceChildren(...next.childNodes);
    return;
  }
  place.replaceChildren(...next.childNodes);
  wait(place);
}

function wait(place) {
  setTimeout(() => follow(place).catch(() => wait(place)), PAUSE);
}

for (const place of document.querySelectorAll("[data-progress]")) {
  if (place.querySelector("[data-goes-on]")) wait(place);
}
