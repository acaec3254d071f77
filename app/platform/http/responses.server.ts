import { data, redirect } from '@remix-run/node';
import { ERROR_STATUS, type ErrorCode } from '../errors.ts';

/** What an error page receives. */
export interface ErrorBody {
  code: ErrorCode;
}

/** A refusal as a response, for a loader or action to throw. */
export function refusal(code: ErrorCode) {
  return data<ErrorBody>({ code }, { status: ERROR_STATUS[code] });
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
