import { expect } from 'vitest';

interface HttpMatchers<T> {
  /** A redirect to exactly this location, or to one that matches. */
  toHaveRedirect: (location: string | RegExp) => T;
  /** A Response, or what `data()` returns, with this status. */
  toHaveStatus: (status: number) => T;
}

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-empty-object-type
  interface Matchers<T = any> extends HttpMatchers<T> {}
}

interface WithInit {
  init: ResponseInit | null;
}

const hasInit = (value: unknown): value is WithInit =>
  typeof value === 'object' && value !== null && 'init' in value && 'data' in value;

/** Plain objects are what loaders return for 200. */
function statusOf(value: unknown): number {
  if (value instanceof Response) return value.status;
  return hasInit(value) ? (value.init?.status ?? 200) : 200;
}

function locationOf(value: unknown): string | null {
  if (value instanceof Response) return value.headers.get('Location');
  return hasInit(value) ? new Headers(value.init?.headers).get('Location') : null;
}

expect.extend({
  toHaveRedirect(received: unknown, location: string | RegExp) {
    const status = statusOf(received);
    const actual = locationOf(received);
    const isThere =
      typeof location === 'string' ? actual === location : location.test(actual ?? '');
    return {
      pass: status >= 300 && status < 400 && isThere,
      message: () =>
        `expected ${this.isNot ? 'no ' : ''}redirect to ${String(location)}, got ${status} to ${actual}`,
      actual,
      expected: location,
    };
  },
  toHaveStatus(received: unknown, status: number) {
    const actual = statusOf(received);
    return {
      pass: actual === status,
      message: () => `expected status ${this.isNot ? 'other than ' : ''}${status}, got ${actual}`,
      actual,
      expected: status,
    };
  },
});
