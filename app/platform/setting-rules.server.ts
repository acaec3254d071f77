import { isIP } from 'node:net';

/**
 * What a setting may be. `server/setting-rules.mjs` says the same to what runs before anything is
 * installed; env.server.test.ts holds both to it.
 */

/** The embedded database grants a hundred connections; some are left to scripts and administrators. */
const SHARED_CONNECTIONS = 80;
const MOST_CONNECTIONS = 10;
const FEWEST_CONNECTIONS = 2;

export const MOST_PROCESSES = SHARED_CONNECTIONS / FEWEST_CONNECTIONS;

/** How many connections to the database one of `processes` server processes may hold. */
export function connectionsOf(processes: number): number {
  return Math.min(MOST_CONNECTIONS, Math.floor(SHARED_CONNECTIONS / processes));
}

/** Decimal digits only: what else JavaScript reads as a number (0x10, 1e3) is a slip. */
export function isWhole(text: string, range: { from: number; to: number }): boolean {
  return /^\d{1,9}$/.test(text) && Number(text) >= range.from && Number(text) <= range.to;
}

/** A complete address of a server, with a host. */
export function isServer(text: string, protocol: RegExp): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return protocol.test(url.protocol) && url.hostname !== '';
}

/** http or https, and nothing after the host. */
export function isSite(text: string): boolean {
  return isServer(text, /^https?:$/) && `${new URL(text).origin}/` === new URL(text).href;
}

/** Addresses, networks (10.0.0.0/8) or "loopback", separated by commas. */
export function isProxyList(text: string): boolean {
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

/** ISO 8601 with a zone, on a day that exists. */
export function isInstant(text: string): boolean {
  const [, year, month, day] = (INSTANT.exec(text) ?? []).map(Number);
  if (!year || !month || !day || Number.isNaN(Date.parse(text))) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
