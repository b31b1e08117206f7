"use strict";

// RFC 8032: by the browser where it can, else by the arithmetic below
const Ed25519 = (() => {
  const P = 2n ** 255n - 19n;
  const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
  const mod = (x) => ((x % P) + P) % P;

  function power(base, exponent) {
    let result = 1n;
    for (let b = mod(base), e = exponent; e > 0n; e >>= 1n, b = mod(b * b)) {
      if (e & 1n) {
        result = mod(result * b);
      }
    }
    return result;
  }

  const D = mod(-121665n * power(121666n, P - 2n));
  const HALF_TURN = power(2n, (P - 1n) / 4n);

  function number(bytes) {
    let value = 0n;
    for (let i = bytes.length - 1; i >= 0; i--) {
      value = (value << 8n) | BigInt(bytes[i]);
    }
    return value;
  }

  // a point as [X, Y, Z, T]; null for what is none
  function decode(bytes) {
    const raw = number(bytes);
    const y = raw & ((1n << 255n) - 1n);
    if (y >= P) {
      return null;
    }
    const u = mod(y * y - 1n);
    const v = mod(D * y * y + 1n);
    let x = mod(u * v ** 3n % P * power(u * (v ** 7n % P), (P - 5n) / 8n));
    if (mod(v * x * x) !== u) {
      x = mod(x * HALF_TURN);
      if (mod(v * x * x) !== u) {
        return null;
      }
    }
    if (x === 0n && raw >> 255n) {
      return null;
    }
    if ((x & 1n) !== raw >> 255n) {
      x = P - x;
    }
    return [x, y, 1n, mod(x * y)];
  }

  function add([x1, y1, z1, t1], [x2, y2, z2, t2]) {
    const a = mod((y1 - x1) * (y2 - x2));
    const b = mod((y1 + x1) * (y2 + x2));
    const c = mod(2n * D * t1 * t2);
    const d = mod(2n * z1 * z2);
    const [e, f, g, h] = [b - a, d - c, d + c, b + a];
    return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
  }

  function times(scalar, point) {
    let result = [0n, 1n, 1n, 0n];
    for (let p = point, n = scalar; n > 0n; n >>= 1n, p = add(p, p)) {
      if (n & 1n) {
        result = add(result, p);
      }
    }
    return result;
  }

  function encode([x, y, z]) {
    const inverse = power(z, P - 2n);
    let value = mod(y * inverse) | ((mod(x * inverse) & 1n) << 255n);
    const bytes = new Uint8Array(32);
    for (let i = 0; i < 32; i++, value >>= 8n) {
      bytes[i] = Number(value & 0xffn);
    }
    return bytes;
  }

  const BASE = decode(Uint8Array.from({ length: 32 }, (_, i) => (i ? 0x66 : 0x58)));

  function verifyHere(key, message, signature) {
    const a = key.length === 32 && decode(key);
    const s = number(signature.subarray(32));
    if (!a || signature.length !== 64 || s >= ORDER) {
      return false;
    }
    const r = signature.subarray(0, 32);
    const h = number(Sha2.digest(512, Sha2.joined(r, key, message))) % ORDER;
    const minus = [mod(-a[0]), a[1], a[2], mod(-a[3])];
    return encode(add(times(s, BASE), times(h, minus))).every((byte, i) => byte === r[i]);
  }

  async function verify(key, message, signature) {
    try {
      const known = await crypto.subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
      return await crypto.subtle.verify({ name: "Ed25519" }, known, signature, message);
    } catch (notInThisBrowser) {
      return verifyHere(key, message, signature);
    }
  }

  return { verify, verifyHere };
})();
