import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import type { Db } from '#db/client.ts';
import {
  accounts,
  notices,
  persons,
  readingPreferences,
  roleGrants,
  sessions,
} from '#db/schema/index.ts';
import { sha256 } from '../tokens.server.ts';
import { grantsHeldAt } from './grants-held.server.ts';
import { hasSecondFactor } from './second-factor.server.ts';

const ABSOLUTE_LIFE_DAYS = 90;

interface AdapterOptions {
  demoAllowed: boolean;
  /** Business time, by which roles are granted; sessions themselves keep real time. */
  clock: () => Date;
}

/**
 * Lucia's store. Lucia treats the cookie's value as the session id; only its SHA-256 reaches the
 * database, so a leaked table is not a login. One statement loads session, account, person, grants.
 */
export function hashingAdapter(db: Db, options: AdapterOptions): Adapter {
  return { ...readingPart(db, options), ...writingPart(db) };
}

type Reading = Pick<Adapter, 'getSessionAndUser' | 'getUserSessions'>;

function readingPart(db: Db, options: AdapterOptions): Reading {
  const loadSession = sessionLoader(db, options);
  return {
    async getSessionAndUser(token) {
      const row = await loadSession(sha256(token));
      if (!row) return [null, null];
      const userId = row.account.id;
      const session: DatabaseSession = {
        id: token,
        userId,
        expiresAt: row.expiresAt,
        attributes: {},
      };
      const user: DatabaseUser = { id: userId, attributes: row };
      return [session, user];
    },
    async getUserSessions(accountId) {
      const rows = await db.select().from(sessions).where(eq(sessions.accountId, accountId));
      return rows.map(({ id, accountId: userId, expiresAt }) => ({
        id,
        userId,
        expiresAt,
        attributes: {},
      }));
    },
  };
}

function writingPart(db: Db): Omit<Adapter, keyof Reading> {
  const own = (token: string) => eq(sessions.id, sha256(token));
  return {
    async setSession({ id, userId, expiresAt, attributes }) {
      const now = new Date();
      const times = { createdAt: now, seenAt: now, expiresAt };
      await db
        .insert(sessions)
        .values({ id: sha256(id), accountId: userId, ...times, ...attributes });
    },
    async updateSessionExpiration(token, expiresAt) {
      await db.update(sessions).set({ expiresAt, seenAt: new Date() }).where(own(token));
    },
    async deleteSession(token) {
      await db.delete(sessions).where(own(token));
    },
    async deleteUserSessions(accountId) {
      await db.delete(sessions).where(eq(sessions.accountId, accountId));
    },
    async deleteExpiredSessions() {
      const past = or(lt(sessions.expiresAt, new Date()), lt(sessions.createdAt, oldestStart()));
      await db.delete(sessions).where(past);
    },
  };
}

function oldestStart(): Date {
  return new Date(Date.now() - ABSOLUTE_LIFE_DAYS * 86_400_000);
}

const grants = sql<{ role: string; scopeKind: string; scopeId: string | null }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'role', ${roleGrants.role}, 'scopeKind', ${roleGrants.scopeKind}, 'scopeId', ${roleGrants.scopeId}
  )), '[]'::jsonb)
  from ${roleGrants}
  where ${roleGrants.personId} = ${persons.id}
    and ${grantsHeldAt(sql`${sql.placeholder('businessNow')}::timestamptz`)})`;

/** With the session, so that the count beside the menu costs no page a statement of its own. */
const unreadNotices = sql<number>`(
  select count(*)::int from (
    select from ${notices}
    where ${notices.personId} = ${persons.id} and ${notices.readAt} is null limit 100
  ) unread)`;

const columns = {
  sessionId: sessions.id,
  viewingId: sessions.viewingId,
  expiresAt: sessions.expiresAt,
  seenAt: sessions.seenAt,
  account: { id: accounts.id, email: accounts.email, demo: accounts.demo },
  hasSecondFactor,
  person: {
    id: persons.id,
    displayName: persons.displayName,
    legalName: persons.legalName,
    locale: persons.locale,
    timeZone: persons.timeZone,
    arrivalOn: persons.arrivalOn,
  },
  reading: {
    furigana: readingPreferences.furigana,
    translation: readingPreferences.translation,
    romaji: readingPreferences.romaji,
    speed: readingPreferences.speed,
    theme: readingPreferences.theme,
  },
  grants,
  unreadNotices,
};

export type LoadedSession = NonNullable<Awaited<ReturnType<ReturnType<typeof sessionLoader>>>>;

/** Every request of a signed-in person begins with this statement: its text is built once. */
function sessionLoader(db: Db, { demoAllowed, clock }: AdapterOptions) {
  const statement = db
    .select(columns)
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .innerJoin(persons, eq(persons.id, accounts.personId))
    .leftJoin(readingPreferences, eq(readingPreferences.personId, persons.id))
    .where(
      and(
        eq(sessions.id, sql.placeholder('sessionId')),
        gt(sessions.createdAt, sql.placeholder('oldestStart')),
        isNull(accounts.disabledAt),
        demoAllowed ? undefined : eq(accounts.demo, false),
      ),
    )
    .prepare('load_session');
  return async (sessionId: string) => {
    const rows = await statement.execute({
      sessionId,
      oldestStart: oldestStart().toISOString(),
      businessNow: clock().toISOString(),
    });
    return rows[0];
  };
}
