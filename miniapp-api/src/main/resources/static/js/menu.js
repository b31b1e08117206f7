"use strict";

// on a telephone the menu would take the first half of the screen; told before anything is drawn, by whoever unfolds it
document.documentElement.classList.add("has-script");
document.addEventListener("click", (event) => {
  const menu = event.target.closest(".side__open");
  if (menu) {
    menu.setAttribute("aria-expanded", String(menu.getAttribute("aria-expanded") === "false"));
  }
});
