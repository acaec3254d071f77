import { startSession } from '../auth/sessions.server.ts';

/**
 * Starts a session for the browser that asks, under a fresh token.
 * @returns the Set-Cookie value
 */
export async function startSessionFor(request: Request, accountId: string): Promise<string> {
  return startSession(accountId, {
    cookieHeader: request.headers.get('cookie'),
    userAgent: request.headers.get('user-agent') ?? '',
  });
}
