/** The first 32 bits of the fractional parts of `root` of the first primes, as FIPS 180-4 has them. */
function fractions(count: number, root: (prime: number) => number): Int32Array {
  const words = new Int32Array(count);
  let found = 0;
  for (let candidate = 2; found < count; candidate += 1) {
    if (!isPrime(candidate)) continue;
    const value = root(candidate);
    words[found] = Math.floor((value - Math.floor(value)) * 2 ** 32) | 0;
    found += 1;
  }
  return words;
}

function isPrime(candidate: number): boolean {
  for (let factor = 2; factor * factor <= candidate; factor += 1) {
    if (candidate % factor === 0) return false;
  }
  return true;
}

const START = fractions(8, Math.sqrt);
const ROUND = fractions(64, Math.cbrt);
const BLOCK = 64;
const encoder = new TextEncoder();
const schedule = new Int32Array(64);

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function fillSchedule(bytes: Uint8Array, from: number): void {
  const w = schedule;
  for (let i = 0; i < 16; i += 1) {
    const at = from + i * 4;
    w[i] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  }
  for (let i = 16; i < 64; i += 1) {
    const early = w[i - 15]!;
    const late = w[i - 2]!;
    const low = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    w[i] = (w[i - 16]! + low + w[i - 7]! + high) | 0;
  }
}

/** One block of the compression function, into `state`. */
function compress(state: Int32Array, bytes: Uint8Array, from: number): void {
  fillSchedule(bytes, from);
  let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!];
  let [e, f, g, h] = [state[4]!, state[5]!, state[6]!, state[7]!];
  for (let i = 0; i < 64; i += 1) {
    const high = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + high + ((e & f) ^ (~e & g)) + ROUND[i]! + schedule[i]!) | 0;
    const low = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

const last = new Uint8Array(2 * BLOCK);

/** Takes in the whole blocks of the first `length` bytes, then the rest with its padding. */
function finish(state: Int32Array, text: { bytes: Uint8Array; length: number }, before: number) {
  const { bytes, length } = text;
  const whole = length - (length % BLOCK);
  for (let at = 0; at < whole; at += BLOCK) compress(state, bytes, at);
  const rest = length - whole;
  const end = rest + 9 > BLOCK ? 2 * BLOCK : BLOCK;
  last.fill(0);
  for (let at = 0; at < rest; at += 1) last[at] = bytes[whole + at]!;
  last[rest] = 0x80;
  let bits = (before + length) * 8;
  for (let at = end - 1; bits > 0; at -= 1) {
    last[at] = bits % 256;
    bits = Math.floor(bits / 256);
  }
  for (let at = 0; at < end; at += BLOCK) compress(state, last, at);
}

/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, in hexadecimal. Runs where there is neither Node nor an
 * asynchronous call to wait for; elsewhere take the platform's own.
 */
export function sha256Hex(text: string): string {
  const state = START.slice();
  const bytes = encoder.encode(text);
  finish(state, { bytes, length: bytes.length }, 0);
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/**
 * The first 48 bits of SHA-256 over a common beginning and a text, as an integer. The beginning is
 * worked out once; it is ASCII, a multiple of 64 characters long.
 */
export function sha256Numbers(beginning: string): (text: string) => number {
  const bytes = encoder.encode(beginning);
  if (bytes.length % BLOCK !== 0) throw new RangeError('the beginning fills no whole blocks');
  const begun = START.slice();
  for (let at = 0; at < bytes.length; at += BLOCK) compress(begun, bytes, at);
  const state = new Int32Array(8);
  let scratch = new Uint8Array(4 * BLOCK);
  return (text) => {
    if (text.length * 3 > scratch.length) scratch = new Uint8Array(text.length * 3);
    const { written } = encoder.encodeInto(text, scratch);
    state.set(begun);
    finish(state, { bytes: scratch, length: written }, bytes.length);
    return (state[0]! >>> 0) * 2 ** 16 + (state[1]! >>> 16);
  };
}
