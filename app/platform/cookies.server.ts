import { env } from './env.server.ts';

/** On https a cookie belongs to this very host; the http of localhost knows no such names. */
export function cookieName(name: string): string {
  return isSecure() ? `__Host-${name}` : name;
}

/** True when browsers reach the product by https. */
export function isSecure(): boolean {
  return env().publicUrl.startsWith('https:');
}

/**
 * A Set-Cookie value that no script reads and no other site sends.
 * @param seconds how long the browser keeps it
 */
export function makeCookie(name: string, value: string, seconds: number): string {
  const secure = isSecure() ? '; Secure' : '';
  return `${cookieName(name)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** The value of a cookie of ours, if the browser sent it. */
export function readCookie(header: string | null | undefined, name: string): string | undefined {
  const start = `${cookieName(name)}=`;
  const pair = (header ?? '').split(';').find((part) => part.trim().startsWith(start));
  return pair?.trim().slice(start.length);
}
