"use strict";

// what stays on the telephone: decisions not yet sent, and the last board that was seen. Where the browser keeps nothing
// (private windows), the page works on from memory
const GuardStore = (() => {
  const KEEP = 24 * 3600 * 1000;
  const memory = { deeds: new Map(), boards: new Map() };
  let opened = null;

  function open() {
    opened = opened || new Promise((resolve) => {
      try {
        const request = indexedDB.open("guard", 1);
        request.onupgradeneeded = () => {
          request.result.createObjectStore("deeds", { keyPath: "key" });
          request.result.createObjectStore("boards", { keyPath: "gate" });
        };
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => resolve(null);
      } catch (refused) {
        resolve(null);
      }
    });
    return opened;
  }

  function done(request) {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  async function put(where, keyPath, value) {
    const db = await open();
    if (db) {
      const writing = db.transaction(where, "readwrite");
      const written = new Promise((resolve, reject) => {
        writing.oncomplete = resolve;
        writing.onerror = writing.onabort = () => reject(writing.error);
      });
      writing.objectStore(where).put(value);
      await written;
    } else {
      memory[where].set(value[keyPath], value);
    }
  }

  async function drop(where, key) {
    const db = await open();
    if (db) {
      await done(db.transaction(where, "readwrite").objectStore(where).delete(key));
    } else {
      memory[where].delete(key);
    }
  }

  async function all(where) {
    const db = await open();
    return db ? done(db.transaction(where).objectStore(where).getAll()) : [...memory[where].values()];
  }

  return {
    addDeed: (deed) => put("deeds", "key", deed),
    dropDeed: (key) => drop("deeds", key),
    deeds: async (gate) => (await all("deeds")).filter((deed) => deed.gate === gate)
      .sort((one, other) => one.happened - other.happened),
    keepBoard: (gate, board) => put("boards", "gate", { gate, board, at: Date.now() }),
    async board(gate) {
      const kept = (await all("boards")).find((one) => one.gate === gate);
      if (kept && Math.abs(Date.now() - kept.at) < KEEP) {
        return kept.board;
      }
      if (kept) {
        await drop("boards", gate);
      }
      return null;
    },
  };
})();
