"use strict";

// prints itself, then leads back to the stall: Enter in the print window is the second and last press
const next = document.getElementById("next");
next.focus();
document.getElementById("print").addEventListener("click", () => window.print());
if (document.body.dataset.print === "yes") {
  // a slip that is looked at again, by the back button, is not printed again
  history.replaceState(null, "", window.location.pathname);
  window.addEventListener("afterprint", () => window.location.replace(next.href), { once: true });
  window.addEventListener("load", () => window.print());
}
