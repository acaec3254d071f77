import { and, inArray, sql, type SQL } from 'drizzle-orm';
import { accounts, appointments, persons } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { phaseOfPost, yearOfPost } from './audience.server.ts';
import type { PeopleParams } from './params.ts';
import { foldName } from './person-names.server.ts';
import { mayKeepPeople, oversightOf } from './policy.ts';
import {
  joinedPost,
  personsNamed,
  personsWithEmail,
  personsWithJetNumber,
  postHeld,
  postsBelow,
} from './visible.server.ts';

/** What is asked of the list, with the organisation that was meant; null is one that is not there. */
export type PeopleAsked = PeopleParams & { below?: string | null };

const POST_FILTERS = ['kind', 'year', 'group', 'phase', 'prefecture'] as const;

/**
 * Who has no post is for coordinators, who find everyone by name; a filter on posts finds those who have
 * one.
 */
export function modeOf(actor: Actor, asked: PeopleAsked) {
  const onPosts = POST_FILTERS.some((name) => asked[name]) || asked.below !== undefined;
  if (!oversightOf(actor).all) return { mode: 'held', onPosts } as const;
  if (asked.phase === 'alumni') return { mode: 'none', onPosts: false } as const;
  const usual = asked.q ? 'all' : 'held';
  return { mode: onPosts ? 'held' : (asked.post ?? usual), onPosts };
}

/** Those with a post that the actor oversees. */
export function inPost(today: string, own: SQL | undefined): SQL {
  return sql`exists (select from ${appointments} where ${and(
    sql`${appointments.personId} = ${persons.id}`,
    postHeld(appointments, today),
    own,
  )})`;
}

/** Those without a post; of them those who had one, where only they are asked for. */
export function withoutPost(today: string, onlyFormer: boolean): SQL | undefined {
  const former = sql`${persons.id} in (select person_id from ${appointments}
    where leaving is distinct from 'not-arrived')`;
  return and(
    sql`${persons.id} not in (select person_id from ${appointments}
      where ${postHeld(appointments, today)})`,
    onlyFormer ? former : undefined,
  );
}

/** What is asked of the `post` that each is listed with. */
export function postAsked(asked: PeopleAsked, today: string): SQL | undefined {
  const { kind, year, group, phase, prefecture, below } = asked;
  return and(
    kind ? sql`post.kind = ${kind}` : undefined,
    year ? sql`${yearOfPost(today)} = ${Number(year)}` : undefined,
    group ? sql`post.arrival_group = ${group}` : undefined,
    phase ? inArray(phaseOfPost(today), [phase]) : undefined,
    prefecture ? postIn(prefecture) : undefined,
    below === null ? sql`false` : undefined,
    below ? postsBelow([below], joinedPost) : undefined,
  );
}

function postIn(prefecture: string): SQL {
  return sql`post.organisation_id in (
    select id from organisations where prefecture = ${prefecture})`;
}

/** Numbers and mail addresses are looked up only for who is shown them. */
export function namesAsked(actor: Actor, q: string | undefined): SQL | undefined {
  if (!q) return undefined;
  const plain = q.normalize('NFKC').trim();
  if (mayKeepPeople(actor)) {
    if (/^20\d{9}$/u.test(plain)) return personsWithJetNumber(plain);
    if (/^\S+@\S+$/u.test(plain)) return withEmail(plain);
  }
  const words = plain.split(/\s+/u).map(foldName).filter(Boolean);
  return words.length > 0 ? personsNamed(words) : sql`false`;
}

function withEmail(email: string): SQL {
  return sql`${persons.id} in (
    select ${persons.id} from ${persons} where ${personsWithEmail(email)}
    union all select person_id from ${accounts} where lower(email) = ${email.toLowerCase()})`;
}
