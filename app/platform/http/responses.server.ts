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

/** Redirects after a form was taken, optionally with cookies. */
export function seeOther(path: string, cookies: readonly string[] = []): Response {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return redirect(path, { status: 303, headers });
}
