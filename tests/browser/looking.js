// What is wrong with how a page stands in the window, as readable lines.
(() => {
  const shown = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  // Stands outside the window until it is reached by keyboard.
  const SKIP = ".skip, .skiplink";
  const name = (element) => `${element.tagName.toLowerCase()}.${element.className}`;

  // What hides a part of a text: the window's sides, or a box that cuts off what is too much.
  function cutBy(element, box) {
    for (let it = element; it; it = it.parentElement) {
      const style = getComputedStyle(it);
      if (style.clipPath !== "none" || it.closest(".trap")) return null;
      const edges = it.getBoundingClientRect();
      if (["auto", "scroll"].includes(style.overflowX)) return null;
      if (["hidden", "clip"].includes(style.overflowX)) {
        if (box.left < edges.left - 1 || box.right > edges.right + 1) return it;
        if (box.top < edges.top - 1 || box.bottom > edges.bottom + 1) return it;
      }
    }
    const outside = box.left < -1 || box.right > document.documentElement.clientWidth + 1;
    return outside ? document.documentElement : null;
  }

  function cutTexts() {
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const element = text.parentElement;
      if (!text.data.trim() || !shown(element) || element.closest(SKIP)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) {
        const cutter = cutBy(element, box);
        if (cutter) found.push(`cut by ${name(cutter)}: ${text.data.trim().slice(0, 60)}`);
      }
    }
    return found;
  }

  function tooWide() {
    const root = document.documentElement;
    const excess = root.scrollWidth - root.clientWidth;
    return excess > 0 ? [`scrolls sideways by ${excess} px`] : [];
  }

  // Fixed heights do not follow letters that grow: fields and buttons too low for their text.
  function lowBoxes() {
    return [...document.querySelectorAll("button, .button, summary, input[type=search]")]
      .filter((it) => shown(it) && it.scrollHeight > it.clientHeight + 2 && it.clientHeight)
      .map((it) => `too low for its text: ${name(it)}`);
  }

  // Printers leave backgrounds out: on white paper, pale letters are not there.
  function paleTexts() {
    const pale = (colour) => colour.match(/\d+/g).slice(0, 3).every((part) => part > 128);
    return [...document.querySelectorAll("body *")]
      .filter((it) => shown(it) && [...it.childNodes].some((text) => text.data?.trim()))
      .filter((it) => pale(getComputedStyle(it).color))
      .map((it) => `pale on paper: ${name(it)}`);
  }

  function moving() {
    const long = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
    return [...document.querySelectorAll("*")]
      .filter((it) => {
        const style = getComputedStyle(it);
        return long(style.transitionDuration) || long(style.animationDuration);
      })
      .map((it) => `moves: ${name(it)}`);
  }

  const ring = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;

  // Focused from a script after a key was pressed, an element shows what the keyboard would.
  function unseenFocus() {
    const can = "a[href], button, input:not([type=hidden]), select, textarea, summary";
    return [...document.querySelectorAll(can)]
      .filter((it) => shown(it) && it.tabIndex >= 0)
      .flatMap((it) => {
        it.focus();
        if (document.activeElement !== it) return [`takes no focus: ${name(it)}`];
        const box = it.getBoundingClientRect();
        const within =
          box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        const seen = ring(getComputedStyle(it)) || ring(getComputedStyle(it, "::after"));
        return [
          ...(within ? [] : [`focus is out of sight: ${name(it)}`]),
          ...(seen ? [] : [`focus is not shown: ${name(it)}`]),
        ];
      });
  }

  // The texts that are said to be in a language.
  function textsIn(language) {
    const own = (element) => element.closest("[lang]")?.lang === language;
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      if (own(element) && !element.closest("script, style, noscript, .trap"))
        found.push(texts.currentNode.data);
    }
    for (const attribute of ["aria-label", "alt", "placeholder", "title"]) {
      for (const element of document.querySelectorAll(`[${attribute}]`)) {
        if (own(element)) found.push(element.getAttribute(attribute));
      }
    }
    return found.map((text) => text.trim().replace(/\s+/g, " "));
  }

  window.looking = {
    textsIn,
    layout: () => [...tooWide(), ...cutTexts(), ...lowBoxes()],
    moving,
    unseenFocus,
    paleTexts,
  };
})();
