"use strict";

// SHA-256 and SHA-512 (FIPS 180-4) for browsers that keep their own from pages without encryption
const Sha2 = (() => {
  const roots = new Map();

  // the first bits of the fraction of a prime's root
  function fraction(prime, degree, bits) {
    const scaled = BigInt(prime) << BigInt(bits * degree);
    let low = 0n;
    let high = 1n << BigInt(bits + 5);
    while (high - low > 1n) {
      const middle = (low + high) >> 1n;
      if (middle ** BigInt(degree) <= scaled) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low & ((1n << BigInt(bits)) - 1n);
  }

  function primes(many) {
    const found = [];
    for (let n = 2; found.length < many; n++) {
      if (found.every((prime) => n % prime)) {
        found.push(n);
      }
    }
    return found;
  }

  const kinds = {
    256: { word: 32, rounds: 64, big: [[2, 13, 22], [6, 11, 25]], small: [[7, 18, 3], [17, 19, 10]] },
    512: { word: 64, rounds: 80, big: [[28, 34, 39], [14, 18, 41]], small: [[1, 8, 7], [19, 61, 6]] },
  };

  function constants(size) {
    if (!roots.has(size)) {
      const { word, rounds } = kinds[size];
      const first = primes(rounds);
      roots.set(size, {
        begin: first.slice(0, 8).map((prime) => fraction(prime, 2, word)),
        round: first.map((prime) => fraction(prime, 3, word)),
      });
    }
    return roots.get(size);
  }

  function digest(size, bytes) {
    const { word, rounds, big, small } = kinds[size];
    const { begin, round } = constants(size);
    const mask = (1n << BigInt(word)) - 1n;
    const wordBytes = word / 8;
    const block = wordBytes * 16;
    const turn = (x, by) => ((x >> BigInt(by)) | (x << BigInt(word - by))) & mask;
    const mixed = (x, [a, b, c]) => turn(x, a) ^ turn(x, b) ^ turn(x, c);
    const spread = (x, [a, b, c]) => turn(x, a) ^ turn(x, b) ^ (x >> BigInt(c));
    const padded = new Uint8Array(Math.ceil((bytes.length + 1 + wordBytes * 2) / block) * block);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    new DataView(padded.buffer).setUint32(padded.length - 4, bytes.length * 8);
    let state = begin.slice();
    for (let at = 0; at < padded.length; at += block) {
      const w = [];
      for (let t = 0; t < rounds; t++) {
        if (t < 16) {
          let value = 0n;
          for (let i = 0; i < wordBytes; i++) {
            value = (value << 8n) | BigInt(padded[at + t * wordBytes + i]);
          }
          w.push(value);
        } else {
          w.push((spread(w[t - 2], small[1]) + w[t - 7] + spread(w[t - 15], small[0]) + w[t - 16]) & mask);
        }
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let t = 0; t < rounds; t++) {
        const one = h + mixed(e, big[1]) + ((e & f) ^ (~e & mask & g)) + round[t] + w[t];
        const two = mixed(a, big[0]) + ((a & b) ^ (a & c) ^ (b & c));
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) & mask, c, b, a, (one + two) & mask];
      }
      state = [a, b, c, d, e, f, g, h].map((value, i) => (value + state[i]) & mask);
    }
    const out = new Uint8Array(size / 8);
    state.forEach((value, i) => {
      for (let k = wordBytes - 1; k >= 0; k--) {
        out[i * wordBytes + k] = Number(value & 0xffn);
        value >>= 8n;
      }
    });
    return out;
  }

  function joined(...parts) {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    parts.forEach((part) => {
      all.set(part, at);
      at += part.length;
    });
    return all;
  }

  // RFC 2104, for keys of at most 64 bytes
  function hmac256(key, bytes) {
    const padded = new Uint8Array(64);
    padded.set(key);
    const inner = digest(256, joined(padded.map((b) => b ^ 0x36), bytes));
    return digest(256, joined(padded.map((b) => b ^ 0x5c), inner));
  }

  return { digest, hmac256, joined };
})();
