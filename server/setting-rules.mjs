import { isIP } from 'node:net';

/**
 * What a setting may be, without dependencies: start and scripts ask before anything is installed.
 * The app's schema (app/platform/env.server.ts) says the same, and one test holds both to it.
 *
 * More processes than this would leave each too few of the hundred connections that the embedded
 * database grants.
 */
export const MOST_PROCESSES = 40;

/**
 * @param {string} text decimal digits: what else JavaScript reads as a number (0x10, 1e3) is a slip
 * @param {{ from: number, to: number }} range
 */
export function isWhole(text, { from, to }) {
  return /^\d{1,9}$/.test(text) && Number(text) >= from && Number(text) <= to;
}

/**
 * A complete address of a server, with a host.
 * @param {string} text
 * @param {RegExp} protocol
 */
export function isServer(text, protocol) {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return protocol.test(url.protocol) && url.hostname !== '';
}

/** @param {string} text http or https, and nothing after the host */
export function isSite(text) {
  return isServer(text, /^https?:$/) && `${new URL(text).origin}/` === new URL(text).href;
}

/** @param {string} text addresses, networks (10.0.0.0/8) or "loopback", separated by commas */
export function isProxyList(text) {
  return text.split(',').every((item) => {
    const [address = '', bits, ...more] = item.trim().split('/');
    if (item.trim() === 'loopback') return true;
    const family = isIP(address);
    if (family === 0 || address.includes('%') || more.length > 0) return false;
    return bits === undefined || isWhole(bits, { from: 0, to: family === 6 ? 128 : 32 });
  });
}

const INSTANT =
  /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/;

/** @param {string} text ISO 8601 with a zone, on a day that exists */
export function isInstant(text) {
  const [, year, month, day] = (INSTANT.exec(text) ?? []).map(Number);
  if (!year || !month || !day || Number.isNaN(Date.parse(text))) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
