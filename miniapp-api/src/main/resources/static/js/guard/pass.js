"use strict";

// a visitor's signed pass: see the server's SigningPass for its nine lines
const GuardPass = (() => {
  const PASS = /^LK1\.[\w-]{1,600}\.[\w-]{86}$/;
  const CODE = /^[0-9A-HJKMNP-TV-Z]{8}$/;
  const INVITATION = /^[0-9A-HJKMNP-TV-Z]{12}$/;

  function bytes(text) {
    const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, (c) => c.charCodeAt(0));
  }

  function narrow(typed) {
    return typed.normalize("NFKC").toUpperCase().replace(/[\s\-‐–—]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  }

  // the code somebody typed or a scanner read; null if it can be none
  function code(typed) {
    return CODE.test(narrow(typed)) ? narrow(typed) : null;
  }

  // the code of a household's invitation, typed or in the link that was scanned; null if it can be none
  function invitation(typed) {
    const link = /\/g\/i\/([^/?#]+)/.exec(typed);
    const read = narrow(link ? link[1] : typed);
    return INVITATION.test(read) ? read : null;
  }

  function isPass(text) {
    return PASS.test(text.trim());
  }

  // what a pass says, if one of these keys signed it; else null
  async function read(text, keys) {
    const [version, content, signature] = text.trim().split(".");
    const message = new TextEncoder().encode(version + "." + content);
    for (const key of keys) {
      if (await Ed25519.verify(bytes(key), message, bytes(signature))) {
        const lines = new TextDecoder().decode(bytes(content)).split("\n");
        return {
          code: lines[0],
          committee: Number(lines[1]),
          from: Number(lines[2]) * 1000,
          until: Number(lines[3]) * 1000,
          name: lines[5],
          door: lines[6],
          reason: lines[7],
          hidden: lines[8],
        };
      }
    }
    return null;
  }

  // a bit for each flag, hidden from the visitor
  function flags(pass, hidingKey, words) {
    const key = Uint8Array.from(hidingKey.match(/../g), (pair) => parseInt(pair, 16));
    const first = Sha2.hmac256(key, new TextEncoder().encode(pass.code))[0];
    const bits = parseInt(pass.hidden, 16) ^ first;
    return words.filter((word, i) => bits & (1 << i));
  }

  return { code, invitation, isPass, read, flags };
})();
