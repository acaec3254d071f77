import { Lucia, TimeSpan } from 'lucia';
import type { Db } from '#db/client.ts';
import { makeClock } from '../clock.ts';
import { getDatabase } from '../database.server.ts';
import { env } from '../env.server.ts';
import { DEFAULT_READING, type Actor, type RoleGrant } from './actor.ts';
import { hashingAdapter, type LoadedSession } from './lucia-adapter.server.ts';

const IDLE_LIFE = new TimeSpan(30, 'd');

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof makeLucia>;
    DatabaseUserAttributes: LoadedSession;
    DatabaseSessionAttributes: { userAgent?: string };
  }
}

function makeLucia(db: Db, options: { secure: boolean; demoAllowed: boolean; clock: () => Date }) {
  return new Lucia(hashingAdapter(db, options), {
    sessionExpiresIn: IDLE_LIFE,
    sessionCookie: {
      name: options.secure ? '__Host-session' : 'session',
      expires: true,
      attributes: { secure: options.secure, sameSite: 'lax', path: '/' },
    },
    getUserAttributes: (row) => row,
  });
}

let lucia: ReturnType<typeof makeLucia> | undefined;

function getLucia() {
  lucia ??= makeLucia(getDatabase().db, {
    secure: env().publicUrl.startsWith('https:'),
    demoAllowed: env().demo,
    clock: makeClock(env().clockOffsetMs),
  });
  return lucia;
}

/** The actor of a request's cookie, and the cookie to send when its life was extended. */
export async function readSession(
  cookieHeader: string | null,
): Promise<{ actor: Actor | null; setCookie: string | null }> {
  const token = getLucia().readSessionCookie(cookieHeader ?? '');
  if (!token) return { actor: null, setCookie: null };
  const { session, user } = await getLucia().validateSession(token);
  if (!session) {
    return { actor: null, setCookie: getLucia().createBlankSessionCookie().serialize() };
  }
  return {
    actor: toActor(user),
    setCookie: session.fresh ? getLucia().createSessionCookie(token).serialize() : null,
  };
}

/**
 * Starts a session under a fresh token; the one the browser held before is ended.
 * @returns the Set-Cookie value
 */
export async function startSession(
  accountId: string,
  request: { cookieHeader: string | null; userAgent: string },
): Promise<string> {
  const former = getLucia().readSessionCookie(request.cookieHeader ?? '');
  if (former) await getLucia().invalidateSession(former);
  const session = await getLucia().createSession(accountId, {
    userAgent: request.userAgent.slice(0, 300),
  });
  return getLucia().createSessionCookie(session.id).serialize();
}

/** Ends the session of this cookie and returns the Set-Cookie value that clears it. */
export async function endSession(cookieHeader: string | null): Promise<string> {
  const token = getLucia().readSessionCookie(cookieHeader ?? '');
  if (token) await getLucia().invalidateSession(token);
  return getLucia().createBlankSessionCookie().serialize();
}

/** Ends every session of an account: on password reset, on disabling, on "sign out everywhere". */
export async function endAllSessions(accountId: string): Promise<void> {
  await getLucia().invalidateUserSessions(accountId);
}

/** Removes sessions past their idle or absolute life. */
export async function sweepSessions(): Promise<void> {
  await getLucia().deleteExpiredSessions();
}

function toActor(row: LoadedSession): Actor {
  return {
    personId: row.person.id,
    accountId: row.account.id,
    sessionId: row.sessionId,
    displayName: row.person.displayName,
    legalName: row.person.legalName,
    email: row.account.email,
    locale: row.person.locale,
    timeZone: row.person.timeZone,
    arrivalOn: row.person.arrivalOn,
    grants: row.grants as RoleGrant[],
    reading: row.reading ?? DEFAULT_READING,
  };
}
