// The calendar of a date opens a moment after the field has the focus. Whoever tabs on before that
// has left the field already, and the calendar would stay open over what follows.
const OPENS_WITHIN = 150; // milliseconds

function closeOnceLeft({ target }) {
  setTimeout(() => {
    if (document.activeElement === target) return;
    window.jQuery(target).data("xdsoft_datetimepicker")?.trigger("close.xdsoft");
  }, OPENS_WITHIN);
}

document.addEventListener("focusout", closeOnceLeft);
