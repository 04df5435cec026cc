// The texts of a screen that are said to be in a language.
(language) => {
  const own = (element) => element.closest("[lang]")?.lang === language;
  const tidy = (text) => text.trim().replace(/\s+/g, " ");
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (own(element) && !element.closest("script, style, noscript, .trap"))
      found.push(tidy(texts.currentNode.data));
  }
  for (const name of ["aria-label", "alt", "placeholder", "title"]) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      if (own(element)) found.push(tidy(element.getAttribute(name)));
    }
  }
  return found;
}
