"use strict";

// the picture larger, smaller, turned, pushed about; without this script it stands upright and whole
(() => {
  const frame = document.getElementById("frame");
  const picture = document.getElementById("picture");
  const tools = document.querySelector(".photo__tools");
  if (!frame || !picture || !tools) {
    return;
  }
  let turned = Number(picture.dataset.rotation) || 0;
  let zoom = 1;
  let x = 0;
  let y = 0;
  picture.removeAttribute("class");

  function fits() {
    const upright = turned % 180 === 0;
    const width = upright ? picture.naturalWidth : picture.naturalHeight;
    const height = upright ? picture.naturalHeight : picture.naturalWidth;
    return Math.min(frame.clientWidth / width, frame.clientHeight / height) || 1;
  }
  function show() {
    const scale = fits() * zoom;
    picture.style.width = picture.naturalWidth * scale + "px";
    picture.style.height = picture.naturalHeight * scale + "px";
    picture.style.transform = `translate(-50%, -50%) translate(${x}px, ${y}px) rotate(${turned}deg)`;
  }
  const deeds = {
    in: () => { zoom = Math.min(zoom * 1.4, 8); },
    out: () => { zoom = Math.max(zoom / 1.4, 1); if (zoom === 1) { x = 0; y = 0; } },
    left: () => { turned = (turned + 270) % 360; },
    right: () => { turned = (turned + 90) % 360; },
    fit: () => { zoom = 1; x = 0; y = 0; turned = Number(picture.dataset.rotation) || 0; },
  };
  function act(deed) {
    deeds[deed]();
    show();
  }
  tools.hidden = false;
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("[data-photo]");
    if (button) {
      act(button.dataset.photo);
    }
  });
  frame.addEventListener("wheel", (event) => {
    event.preventDefault();
    act(event.deltaY < 0 ? "in" : "out");
  }, { passive: false });
  frame.addEventListener("dblclick", () => act(zoom > 1 ? "fit" : "in"));
  let from = null;
  frame.addEventListener("pointerdown", (event) => {
    from = { x: event.clientX - x, y: event.clientY - y };
    frame.setPointerCapture(event.pointerId);
  });
  frame.addEventListener("pointermove", (event) => {
    if (from && zoom > 1) {
      x = event.clientX - from.x;
      y = event.clientY - from.y;
      show();
    }
  });
  frame.addEventListener("pointerup", () => { from = null; });
  document.addEventListener("keydown", (event) => {
    const deed = event.altKey && { "=": "in", "+": "in", "-": "out", r: "right" }[event.key];
    if (deed) {
      event.preventDefault();
      act(deed);
    }
  });
  window.addEventListener("resize", show);
  picture.addEventListener("load", show);
  if (picture.complete) {
    show();
  }
})();

// as long as it is looked at, nobody else gets it
(() => {
  const form = document.querySelector("form[data-hold]");
  if (!form) {
    return;
  }
  const timer = setInterval(async () => {
    const token = form.querySelector("input[name=_csrf]");
    try {
      const answer = await fetch(form.dataset.hold, {
        method: "POST",
        headers: token ? { "X-XSRF-TOKEN": token.value } : {},
      });
      if (!answer.ok) {
        clearInterval(timer);
      }
    } catch {
      // tried again in a minute
    }
  }, 60000);
})();
