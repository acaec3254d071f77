import { PENDING_SECONDS } from '#app/features/accounts/pass-second-factor.server.ts';
import { makeCookie, readCookie } from '#app/platform/cookies.server.ts';

const COOKIE = 'second-factor';

/** Where the second factor is asked for, on the way to a page of ours. */
export function secondFactorAddress(returnTo: string): string {
  return `/sign-in/second-factor?${new URLSearchParams({ returnTo }).toString()}`;
}

/** Binds a sign-in that waits for the second factor to this browser. */
export function pendingCookie(token: string): string {
  return makeCookie(COOKIE, token, PENDING_SECONDS);
}

/** Takes the cookie out of the browser again. */
export function noPendingCookie(): string {
  return makeCookie(COOKIE, '', 0);
}

/** The token that this browser was given, or nothing. */
export function pendingToken(request: Request): string {
  return readCookie(request.headers.get('cookie'), COOKIE) ?? '';
}
