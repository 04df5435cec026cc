// What may be chosen at a piece.

/** Offer everything but what is in the box already. */
export function offer(piece) {
  const buttons = [...piece.element.querySelectorAll("[data-suggestion]")];
  if (!buttons.length) return;
  for (const button of buttons) button.hidden = button.dataset.suggestion === piece.box?.text;
  buttons[0].parentElement.hidden = buttons.every((button) => button.hidden);
}
