"use strict";

// keeps the guard's page on the telephone: from the network while there is one, else as it was last. The page itself
// names nobody; what does, it asks for separately, and that is never kept here
const KEPT = "guard-1";
const PATIENCE = 4000;
const PARTS = [
  "/css/guard.css", "/css/phone.css", "/css/icon.svg", "/vendor/weui/weui.min.css", "/js/phone.js",
  "/js/guard/sha2.js", "/js/guard/ed25519.js", "/js/guard/pass.js", "/js/guard/store.js", "/js/guard/line.js",
  "/js/guard/scan.js", "/js/guard/screen.js", "/js/guard/guard.js",
];
const PAGE = /^\/guard\/\d+$/;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(PARTS)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name))))
    .then(() => self.clients.claim())
    .then(() => self.clients.matchAll())
    .then((pages) => Promise.all(pages.map((page) => new URL(page.url).pathname).filter((path) => PAGE.test(path))
      .map((path) => fetch(path, { redirect: "manual" }).then((answer) => keep(path, answer)).catch(() => {})))));
});

async function keep(path, answer) {
  if (answer.ok && answer.type === "basic") {
    const cache = await caches.open(KEPT);
    await cache.put(path, answer);
  }
}

async function fresh(request, path) {
  const kept = await caches.match(path);
  const coming = fetch(request).then((answer) => {
    keep(path, answer.clone());
    return answer;
  });
  if (!kept) {
    return coming;
  }
  const late = new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE));
  return Promise.race([coming.catch(() => kept), late]);
}

self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method === "GET" && origin === self.location.origin
      && (PAGE.test(pathname) || PARTS.includes(pathname))) {
    event.respondWith(fresh(event.request, pathname));
  }
});
