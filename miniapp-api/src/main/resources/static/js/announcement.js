"use strict";

// puts placeholders where the cursor is and counts text messages; without this script both are done by hand
(() => {
  const words = document.getElementById("wording");
  const hint = document.getElementById("wording-hint");
  if (!words || !hint) {
    return;
  }
  document.querySelectorAll("[data-insert]").forEach((button) => {
    button.addEventListener("click", () => {
      words.setRangeText(button.dataset.insert, words.selectionStart, words.selectionEnd, "end");
      words.focus();
      count();
    });
  });
  function count() {
    const length = words.value.trim().length + words.dataset.sign.length + 2 + words.dataset.optOut.length;
    const parts = length <= 70 ? 1 : Math.ceil(length / 67);
    hint.textContent = `连签名 ${length} 个字，发短信算 ${parts} 条。短一点，一看就懂。`;
  }
  words.addEventListener("input", count);
  if (words.value) {
    count();
  }
})();
