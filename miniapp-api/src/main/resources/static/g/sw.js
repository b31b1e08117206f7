"use strict";

// Keeps the pages that this telephone has seen at a gate: a pass can be shown, and a form be filled in, without a network.
const STORE = "gate-1";
const MOST = 12;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function keep(request, response) {
  const store = await caches.open(STORE);
  await store.put(request, response);
  const known = await store.keys();
  await Promise.all(known.slice(0, Math.max(0, known.length - MOST)).map((old) => store.delete(old)));
}

function nothing() {
  return new Response("<!DOCTYPE html><html lang=zh-CN><meta charset=utf-8><meta name=viewport content=\"width=device-width, initial-scale=1\"><title>没有网络</title><body style=\"font-size:1.5rem;margin:1.5rem\"><h1 style=\"font-size:1.8rem\">现在没有网络</h1><p>请走到有信号的地方，再打开一次。已经有通行码的，报给门卫也行。", { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

async function get(request) {
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) {
      await keep(request, response.clone());
    }
    return response;
  } catch (gone) {
    return await caches.match(request, { ignoreSearch: true }) || nothing();
  }
}

// a form that could not be sent: its page comes back, and puts in what was typed
async function post(request) {
  try {
    return await fetch(request);
  } catch (gone) {
    const [, , code, act] = new URL(request.url).pathname.split("/");
    return act === "forget" ? nothing() : Response.redirect("/g/" + code + "?unsent=" + (act || "1"), 303);
  }
}

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.mode !== "navigate" || url.origin !== self.location.origin || !url.pathname.startsWith("/g/") || url.pathname.startsWith("/g/mine")) {
    return;
  }
  event.respondWith(request.method === "GET" ? get(request) : post(request));
});
