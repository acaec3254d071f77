import { and, eq, lt } from 'drizzle-orm';
import { Lucia, TimeSpan } from 'lucia';
import type { Db } from '#db/client.ts';
import { sessions } from '#db/schema/index.ts';
import { makeClock } from '../clock.ts';
import { cookieName, isSecure } from '../cookies.server.ts';
import { getDatabase } from '../database.server.ts';
import { env } from '../env.server.ts';
import { DEFAULT_READING, grantsInForce, type Actor, type RoleGrant } from './actor.ts';
import { viewedActor } from './viewing.server.ts';
import { hashingAdapter, type LoadedSession } from './lucia-adapter.server.ts';

const IDLE_LIFE = new TimeSpan(30, 'd');
/** "Last used" is true to this much; nearer would cost every request a write. */
const SEEN_WITHIN_MS = 5 * 60_000;

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof makeLucia>;
    DatabaseUserAttributes: LoadedSession;
    DatabaseSessionAttributes: { userAgent?: string };
  }
}

function makeLucia(db: Db, options: { demoAllowed: boolean; clock: () => Date }) {
  return new Lucia(hashingAdapter(db, options), {
    sessionExpiresIn: IDLE_LIFE,
    sessionCookie: {
      name: cookieName('session'),
      expires: true,
      attributes: { secure: isSecure(), sameSite: 'lax', path: '/' },
    },
    getUserAttributes: (row) => row,
  });
}

let lucia: ReturnType<typeof makeLucia> | undefined;

function getLucia() {
  lucia ??= makeLucia(getDatabase().db, {
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
  await keepSeen(user);
  return {
    actor: await asSeen(user),
    setCookie: session.fresh ? getLucia().createSessionCookie(token).serialize() : null,
  };
}

/** The person of a session, or the one whose pages they see by it. */
async function asSeen(user: LoadedSession): Promise<Actor> {
  const actor = toActor(user);
  const { viewingId } = user;
  const now = makeClock(env().clockOffsetMs)();
  return viewingId ? viewedActor(getDatabase().db, actor, { viewingId, now }) : actor;
}

/** Says that the session is in use, when what is known of it has grown old. */
async function keepSeen({ sessionId, seenAt }: LoadedSession): Promise<void> {
  const now = Date.now();
  const old = new Date(now - SEEN_WITHIN_MS);
  if (seenAt > old) return;
  await getDatabase()
    .db.update(sessions)
    .set({ seenAt: new Date(now) })
    .where(and(eq(sessions.id, sessionId), lt(sessions.seenAt, old)));
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

/** The Set-Cookie value that takes an ended session out of the browser. */
export function noSessionCookie(): string {
  return getLucia().createBlankSessionCookie().serialize();
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
    demo: row.account.demo,
    locale: row.person.locale,
    timeZone: row.person.timeZone,
    arrivalOn: row.person.arrivalOn,
    // Demonstration accounts are shared: a second factor would lock the others out.
    ...grantsInForce(row.grants as RoleGrant[], row.account.demo || row.hasSecondFactor),
    reading: row.reading ?? DEFAULT_READING,
    unreadNotices: row.unreadNotices,
  };
}
