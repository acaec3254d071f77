import { and, inArray, or, sql, type SQL } from 'drizzle-orm';
import { appointments, persons, roleGrants } from '#db/schema/index.ts';
import { grantsHeldAt } from '#app/platform/auth/grants-held.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import type { Audience } from './audience.ts';
import { LEAVING_DAYS, ORIENTATION_DAYS, PRE_ARRIVAL_DAYS } from './posts.ts';
import { joinedPost, organisationsBelow, postHeld, postsBelow } from './visible.server.ts';

const post = {
  kind: sql`post.kind`,
  arrivalGroup: sql`post.arrival_group`,
  startsOn: sql`post.starts_on`,
  lastDay: sql`coalesce(post.left_on, post.ends_on)`,
  yearAtStart: sql`post.year_at_start`,
};

/**
 * Of everyone with a stay that runs or comes, the one that `presentPost` chooses.
 * @param of which stays count; all, unless it is given
 */
export function presentPosts(today: string, of?: SQL): SQL {
  return sql`(select distinct on (person_id) * from ${appointments}
    where ${and(postHeld(appointments, today), of)} order by person_id, starts_on, id)`;
}

/** The filter of `yearOf` for the present post. */
export function yearOfPost(today: string): SQL<number> {
  return sql`least(5, ${post.yearAtStart} + greatest(0,
    extract(year from age(${today}::date, ${post.startsOn}))::int))`;
}

/** The phase of who has a present post, as `phaseOf` decides. */
export function phaseOfPost(today: string): SQL<string> {
  const day = sql`${today}::date`;
  const others = (condition: SQL) => sql`exists (select from ${appointments} other
    where other.person_id = post.person_id and other.id <> post.id
      and other.leaving is distinct from 'not-arrived' and ${condition})`;
  const held = sql`coalesce(other.left_on, other.ends_on) >= ${day}`;
  return sql`case
    when ${post.startsOn} > ${day} then case
      when ${post.yearAtStart} > 1 and ${others(sql`true`)} then 'in-post'
      when ${day} >= ${post.startsOn} - ${PRE_ARRIVAL_DAYS}::int then 'pre-arrival'
      else 'accepted' end
    when ${day} >= ${post.lastDay} + 1 - ${LEAVING_DAYS}::int
      and not ${others(sql`${held} and other.starts_on > ${post.startsOn}`)} then 'leaving'
    when ${post.yearAtStart} = 1
      and ${day} < ${post.startsOn} + ${ORIENTATION_DAYS}::int then 'orientation'
    else 'in-post' end`;
}

/** The filter that matches `isInAudience`, for queries over `persons`. */
export function personsInAudience(rule: Audience, now: Date): SQL | undefined {
  const today = japanDay(now);
  return and(
    ofRoles(rule, now),
    ofPosts(rule, today),
    ofPhases(rule, today),
    rule.levels ? inArray(persons.japaneseLevel, rule.levels) : undefined,
    ofOrganisations(rule, now),
  );
}

const grantsHeld = (now: Date, condition: SQL) => sql`${persons.id} in (
  select ${roleGrants.personId} from ${roleGrants}
  where ${and(grantsHeldAt(now), condition)})`;

const present = (today: string, condition: SQL | undefined) => sql`${persons.id} in (
  select post.person_id from ${presentPosts(today)} post where ${condition ?? sql`true`})`;

function ofRoles({ roles }: Audience, now: Date) {
  return roles && grantsHeld(now, inArray(roleGrants.role, roles));
}

function ofPosts({ kinds, years, arrivalGroups }: Audience, today: string) {
  if (!kinds && !years && !arrivalGroups) return undefined;
  return present(
    today,
    and(
      kinds && inArray(post.kind, kinds),
      years && inArray(yearOfPost(today), years),
      arrivalGroups && inArray(post.arrivalGroup, arrivalGroups),
    ),
  );
}

function ofPhases({ phases }: Audience, today: string) {
  if (!phases) return undefined;
  const past = sql`(exists (select from ${appointments} past
    where past.person_id = ${persons.id} and past.leaving is distinct from 'not-arrived')
    and not ${present(today, undefined)})`;
  return or(
    present(today, inArray(phaseOfPost(today), phases)),
    phases.includes('alumni') ? past : undefined,
  );
}

function ofOrganisations({ organisations }: Audience, now: Date) {
  if (!organisations) return undefined;
  const below = organisationsBelow(organisations);
  return or(
    present(japanDay(now), postsBelow(organisations, joinedPost)),
    grantsHeld(now, sql`${roleGrants.scopeId} in ${below}`),
  );
}
