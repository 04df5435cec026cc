// Dialogs of the page: the list of keys, comments, the history of a text.

/** Let the buttons in a dialog close it, and a press beside it too. */
export function closable(dialog) {
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[data-close]")) dialog.close();
  });
}

/** Open a dialog; when it is closed the person is where they were. */
export function open(dialog) {
  const before = document.activeElement;
  dialog.addEventListener("close", () => before?.focus(), { once: true });
  dialog.showModal();
}
