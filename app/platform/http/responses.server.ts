import { data, redirect } from '@remix-run/node';
import { ERROR_STATUS, type ErrorCode } from '../errors.ts';

/** What an error page receives. */
export interface ErrorBody {
  code: ErrorCode;
}

/** In how many seconds to ask again what was not possible for the moment. */
export const RETRY_AFTER = '5';

/** A refusal as a response, for a loader or action to throw. */
export function refusal(code: ErrorCode) {
  const headers = code === 'unavailable' ? { 'Retry-After': RETRY_AFTER } : undefined;
  return data<ErrorBody>({ code }, { status: ERROR_STATUS[code], ...(headers && { headers }) });
}

/**
 * Redirects, after a form was taken or to where something is, optionally with cookies. What a header
 * cannot hold (RFC 9110, 5.5), such as Japanese in a path, is percent-encoded.
 */
export function seeOther(path: string, cookies: readonly string[] = []): Response {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  const whole = path.replaceAll(/\p{Surrogate}/gu, '\ufffd');
  const location = whole.replaceAll(/[^\x21-\x7e]+/g, encodeURIComponent);
  return redirect(location, { status: 303, headers });
}
