import { and, sql, type SQL } from 'drizzle-orm';
import { appointments, organisations, persons } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { phaseOfPost, yearOfPost } from './audience.server.ts';
import { cursorAfter, cursorOf, type Cursor, type Sort } from './people-cursor.server.ts';
import type { PeopleAsked } from './people-asked.server.ts';
import { peopleFound } from './people-found.server.ts';
import type { Phase } from './posts.ts';
import { postHeld, postsOverseenBy } from './visible.server.ts';

/** One of a list of people, with the post that the actor oversees. */
export interface ListedPerson {
  id: string;
  legalName: string;
  kana: string | null;
  kind: string | null;
  year: number | null;
  arrivalGroup: string | null;
  phase: Phase | null;
  organisation: { nameJa: string; nameEn: string } | null;
}

export interface PeoplePage {
  people: ListedPerson[];
  total: number;
  /** How many stand before this page. */
  before: number;
  /** Where the next page goes on; null at the end. */
  next: string | null;
}

const NAME = sql`found.sort_key collate "ja-x-icu"`;
const PLACE = sql`found.place collate "ja-x-icu"`;
/** A page goes on after the last one's own keys: an id alone would tell where a stranger stands. */
const KEYS = {
  name: [NAME, sql`found.id`],
  organisation: [sql`found.homeless`, PLACE, NAME, sql`found.id`],
};
/** A page of the people whom the actor oversees, as they are asked for, in one statement. */
export async function listPeople(ctx: Context, asked: PeopleAsked): Promise<PeoplePage> {
  const { sort = 'name' } = asked;
  const size = Number(asked.size ?? 50);
  const after = cursorOf(sort, asked.after);
  const rows = await ctx.db.execute<Row>(pageQuery(ctx, asked, { sort, size, after }));
  // The total stands in each row, and in one of its own where nobody is found.
  const found = rows.filter(({ id }) => id !== null);
  const shown = found.slice(0, size);
  const before = after ? after[0] : 0;
  const last = found.length > size ? shown.at(-1) : undefined;
  return {
    people: shown.map(viewOf),
    total: Number(rows[0]?.total ?? 0),
    before,
    next: last ? cursorAfter(sort, last, before + size) : null,
  };
}

interface Row extends Record<string, unknown> {
  id: string;
  total: string;
  sortKey: string;
  place: string;
  homeless: boolean;
  legalName: string;
  kana: string | null;
  kind: string | null;
  year: number | null;
  arrivalGroup: string | null;
  phase: Phase | null;
  nameJa: string | null;
  nameEn: string | null;
}

function pageQuery(
  ctx: Context,
  asked: PeopleAsked,
  { sort, size, after }: { sort: Sort; size: number; after: Cursor | null },
): SQL {
  const today = japanDay(ctx.now);
  const { named, from, where, isDear } = peopleFound(ctx, asked);
  const isPlaced = sort === 'organisation';
  const place = isPlaced ? sql`coalesce(place.kana, place.name_ja, '')` : sql`''`;
  const homeless = isPlaced ? sql`post.id is null` : sql`false`;
  const places = isPlaced
    ? sql`left join ${organisations} place on place.id = post.organisation_id`
    : sql``;
  const order = sql.join([...KEYS[sort]], sql`, `);
  const own = and(
    sql`${appointments.personId} = found.id`,
    postHeld(appointments, today),
    postsOverseenBy(ctx.actor),
  );
  return sql`
    with ${named}, found as ${isDear ? sql`materialized` : sql`not materialized`} (
      select ${persons.id} as id, ${persons.sortKey} as sort_key, ${place} as place,
        ${homeless} as homeless
      from ${from} ${places} where ${where}),
    page as (
      select found.* from found ${after ? sql`where (${order}) > ${keysOf(after)}` : sql``}
      order by ${order} limit ${size + 1})
    select counted.total, found.id, found.sort_key as "sortKey", found.place, found.homeless,
      ${persons.legalName} as "legalName", ${persons.kana} as kana, post.kind,
      post.arrival_group as "arrivalGroup", o.name_ja as "nameJa", o.name_en as "nameEn",
      case when post.id is not null then ${yearOfPost(today)} end as year,
      case when post.id is not null then ${phaseOfPost(today)} else ${formerPhase()} end as phase
    from (select count(*) as total from found) counted
    left join page found on true
    left join ${persons} on ${persons.id} = found.id
    left join lateral (select * from ${appointments} where ${own}
      order by starts_on, id limit 1) post on true
    left join ${organisations} o on o.id = post.organisation_id
    order by ${order}`;
}

function formerPhase(): SQL {
  return sql`case when exists (select from ${appointments} former
    where former.person_id = found.id and former.leaving is distinct from 'not-arrived')
    then 'alumni' end`;
}

const keysOf = ([, ...keys]: Cursor) =>
  sql`(${sql.join(
    keys.map((key) => sql`${key}`),
    sql`, `,
  )})`;

function viewOf({
  id,
  legalName,
  kana,
  kind,
  year,
  arrivalGroup,
  phase,
  ...row
}: Row): ListedPerson {
  const { nameJa, nameEn } = row;
  const organisation = nameJa && nameEn ? { nameJa, nameEn } : null;
  return { id, legalName, kana, kind, year, arrivalGroup, phase, organisation };
}
