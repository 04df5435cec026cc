// What stays at the top of the screen hides nothing that is in use: its height is known to styles.

/**
 * @param {HTMLElement|null} element - what stays in sight.
 * @param {string} property - the custom property that holds its height.
 */
export function keepClear(element, property) {
  if (!element) return;
  new ResizeObserver(() => {
    document.body.style.setProperty(property, `${element.offsetHeight}px`);
  }).observe(element);
}
