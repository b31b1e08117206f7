"use strict";

// asks before what cannot be undone; without this script the server does it unasked
document.addEventListener("submit", (event) => {
  const form = event.target;
  const text = (event.submitter && event.submitter.dataset.confirm) || form.dataset.confirm;
  const dialog = document.getElementById("confirm");
  if (!text || form.dataset.confirmed || !dialog || !dialog.showModal) {
    return;
  }
  event.preventDefault();
  document.getElementById("confirm-text").textContent = text;
  dialog.returnValue = "no";
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "yes") {
      form.dataset.confirmed = "yes";
      form.requestSubmit(event.submitter);
    }
  }, { once: true });
  dialog.showModal();
});

// one press is one request
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || event.target.method !== "post" || event.target.dataset.download !== undefined) {
    return;
  }
  if (event.target.dataset.sent) {
    event.preventDefault();
    return;
  }
  event.target.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    delete form.dataset.confirmed;
  });
});

// the writing goes on where something was refused, wherever on the page that is
const unfit = document.querySelector("main [aria-invalid='true'], main .is-invalid")
  || document.querySelector("main .field-error");
if (unfit) {
  unfit.focus();
  unfit.scrollIntoView({ block: "center" });
}
// what was not taken is written over by the next line; the browser itself gives the focus only after this script
const first = document.querySelector("main input[autofocus]");
if (first && !unfit) {
  first.focus();
  first.select();
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) {
    window.print();
  }
});

// parts that refresh themselves: signed out means the login page, not a login page inside the part
document.addEventListener("htmx:beforeSwap", (event) => {
  if (new URL(event.detail.xhr.responseURL).pathname === "/admin/login") {
    event.detail.shouldSwap = false;
    window.location.reload();
  }
});
document.addEventListener("htmx:afterRequest", (event) => {
  const offline = document.getElementById("offline");
  if (offline) {
    offline.hidden = event.detail.successful;
  }
});

// the clipboard of a page that is not encrypted knows only the old way
document.querySelectorAll("[data-copy]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => {
    const text = document.getElementById(button.dataset.copy);
    text.focus();
    text.select();
    const copied = navigator.clipboard && window.isSecureContext
      ? navigator.clipboard.writeText(text.value).then(() => true, () => false)
      : Promise.resolve(document.execCommand("copy"));
    copied.then((done) => {
      button.textContent = done ? "已复制，去群里粘贴" : "请长按选中后复制";
    });
  });
});
