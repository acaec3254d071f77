import { and, eq } from 'drizzle-orm';
import { persons } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { loadPosts, loadSupervisors, spanOf } from './person-posts.server.ts';
import type { NamedPlace } from './places.server.ts';
import { mayKeepPeople } from './policy.ts';
import { isHeld, phaseAt, phaseOf, yearOf, type Phase } from './posts.ts';
import { personsOverseenBy } from './visible.server.ts';

/** A stay as the record shows it; days are days in Japan. */
export interface PostView {
  id: string;
  kind: 'ALT' | 'CIR' | 'SEA';
  /** Coordinators only. */
  jetNumber: string | null;
  organisation: NamedPlace;
  workplace: NamedPlace | null;
  host: NamedPlace | null;
  arrivalGroup: string | null;
  startsOn: string;
  endsOn: string;
  leftOn: string | null;
  leaving: 'withdrew' | 'transferred' | 'not-arrived' | null;
  yearAtStart: number;
  isHeld: boolean;
  /** Of a stay that is held. */
  year: number | null;
  supervisors: { name: string; startedAt: string; endedAt: string | null }[];
}

export interface PersonRecord {
  id: string;
  legalName: string;
  displayName: string;
  kana: string | null;
  phase: Phase | null;
  workEmail: string | null;
  posts: PostView[];
  /** What only coordinators see. */
  own: {
    privateEmail: string | null;
    locale: 'ja' | 'en' | null;
    timeZone: string;
    japaneseLevel: string | null;
    arrivalOn: string | null;
  } | null;
}

/**
 * A person's record as far as the actor may see it: who oversees an area or organisation sees the posts
 * there and nothing of those elsewhere. Whom they do not oversee is not found.
 */
export async function findPersonRecord(ctx: Context, personId: string): Promise<PersonRecord> {
  const person = await findPerson(ctx, personId);
  const [rows, helpers] = await Promise.all([
    loadPosts(ctx, personId),
    loadSupervisors(ctx, personId),
  ]);
  const today = japanDay(ctx.now);
  const isKeeper = mayKeepPeople(ctx.actor);
  const all = rows.map(({ post }) => post);
  const own = rows.filter((row) => row.isOwn);
  const present = own.filter(({ post }) => isHeld(post, today)).at(-1)?.post;
  const { id, legalName, displayName, kana, workEmail, ...more } = person;
  return {
    ...{ id, legalName, displayName, kana, workEmail },
    phase: present ? phaseAt(present, all, today) : phaseOf(all, today),
    posts: own.map(({ post, isOwn: _, ...places }) => {
      const { personId: _person, createdAt: _made, organisationId: _at, ...facts } = post;
      const held = isHeld(post, today);
      return {
        ...facts,
        ...places,
        jetNumber: isKeeper ? post.jetNumber : null,
        isHeld: held,
        year: held ? yearOf(post, today) : null,
        supervisors: helpers.filter(({ appointmentId }) => appointmentId === post.id).map(spanOf),
      };
    }),
    own: isKeeper ? more : null,
  };
}

async function findPerson(ctx: Context, personId: string) {
  const visible = personsOverseenBy(ctx.actor, japanDay(ctx.now));
  const [person] = isUuid(personId)
    ? await ctx.db
        .select({
          id: persons.id,
          legalName: persons.legalName,
          displayName: persons.displayName,
          kana: persons.kana,
          workEmail: persons.workEmail,
          privateEmail: persons.privateEmail,
          locale: persons.locale,
          timeZone: persons.timeZone,
          japaneseLevel: persons.japaneseLevel,
          arrivalOn: persons.arrivalOn,
        })
        .from(persons)
        .where(and(eq(persons.id, personId), visible))
    : [];
  if (!person) throw new AppError('not-found');
  return person;
}
