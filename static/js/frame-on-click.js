// Something on another site is a link until somebody presses it; then the frame that stands ready
// beside it takes its place. Until then the frame is inert: nothing is fetched from the other site.
function open(event) {
  const isForAnotherWindow = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (isForAnotherWindow) return;
  event.preventDefault();
  const link = event.currentTarget;
  const template = link.parentElement.querySelector("template");
  const frame = template.content.querySelector("iframe").cloneNode(true);
  link.replaceWith(frame);
  frame.focus();
}

for (const link of document.querySelectorAll("a[data-frame]")) {
  link.addEventListener("click", open);
}
