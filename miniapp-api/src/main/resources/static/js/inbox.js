"use strict";

// a ready answer goes into the field, to be changed or sent as it is
document.addEventListener("click", (event) => {
  const ready = event.target.closest("[data-ready]");
  const field = document.getElementById("text");
  if (ready && field) {
    field.value = field.value.trim() ? field.value.trimEnd() + "\n" + ready.dataset.ready : ready.dataset.ready;
    field.focus();
  }
});

// the newest words in sight; what stood on the screen is what an answer answers
function showNewest() {
  const log = document.getElementById("lines");
  const seen = document.getElementById("seen-line");
  if (log) {
    log.scrollTop = log.scrollHeight;
    if (seen) {
      seen.value = log.dataset.seen;
    }
  }
}
document.addEventListener("DOMContentLoaded", showNewest);
showNewest();
let before = "";
document.addEventListener("htmx:afterSwap", () => {
  const log = document.getElementById("lines");
  if (log && log.dataset.seen !== before) {
    before = log.dataset.seen;
    showNewest();
  }
});
