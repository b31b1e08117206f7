"use strict";

// the line to the server: asks for the board, sends what was decided, knows by how much the telephone's clock is wrong
const GuardLine = (() => {
  const PATIENCE = 8000;
  const AT_ONCE = 40;
  let csrf = null;
  let tag = null;

  async function ask(path, options = {}) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    try {
      return await fetch(path, { ...options, signal: stop.signal, credentials: "same-origin", cache: "no-store" });
    } finally {
      clearTimeout(timer);
    }
  }

  // the login page instead of an answer
  function isSignedOut(answer) {
    return answer.redirected || answer.status === 401 || answer.status === 403;
  }

  // {state: "new" | "same" | "signed-out" | "off", board, ahead}
  async function board(gate) {
    try {
      const began = Date.now();
      const answer = await ask(`/guard/${gate}/board`, tag ? { headers: { "If-None-Match": tag } } : {});
      if (isSignedOut(answer)) {
        return { state: "signed-out" };
      }
      if (!answer.ok && answer.status !== 304) {
        return { state: "off" };
      }
      // the server's moment lies halfway between asking and hearing
      const ahead = Number(answer.headers.get("Lanekeeper-Now")) - Math.round((began + Date.now()) / 2);
      csrf = answer.headers.get("Lanekeeper-Csrf") || csrf;
      if (answer.status === 304) {
        return { state: "same", ahead };
      }
      const fresh = await answer.json();
      tag = answer.headers.get("ETag");
      return { state: "new", board: fresh, ahead };
    } catch (noNetwork) {
      return { state: "off" };
    }
  }

  async function post(path, body) {
    const answer = await ask(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": csrf || "" },
      body: JSON.stringify(body),
    });
    if (isSignedOut(answer)) {
      throw new Error("signed out");
    }
    if (!answer.ok) {
      throw new Error("refused " + answer.status);
    }
    return answer.json();
  }

  // the oldest first; null if they could not be sent
  async function send(gate, deeds) {
    try {
      const answer = await post(`/guard/${gate}/passings`, {
        sent: Date.now(),
        deeds: deeds.slice(0, AT_ONCE).map(({ key, code, deed, temperature, happened, ahead }) =>
          ({ key, code, deed, temperature, happened, ahead })),
      });
      return answer.results;
    } catch (notNow) {
      return null;
    }
  }

  // {found, arrival}; null without a network
  async function look(gate, code) {
    try {
      return await post(`/guard/${gate}/looks`, { code });
    } catch (notNow) {
      return null;
    }
  }

  async function settle(gate, conflict) {
    try {
      await post(`/guard/${gate}/conflicts`, { id: conflict });
      return true;
    } catch (notNow) {
      return false;
    }
  }

  function forget() {
    tag = null;
  }

  return { board, send, look, settle, forget };
})();
