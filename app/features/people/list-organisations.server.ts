import { and, sql, type SQL } from 'drizzle-orm';
import { toHiragana, toKatakana } from 'wanakana';
import { organisations } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { holding } from '#app/platform/like.ts';
import { presentPosts } from './audience.server.ts';
import type { OrganisationParams } from './params.ts';
import { oversightOf } from './policy.ts';
import { organisationsOverseenBy, postsOverseenBy } from './visible.server.ts';

const PAGE = 200;

/** One of a list of organisations; `depth` is how far below the top of the list it stands. */
export interface ListedOrganisation {
  id: string;
  kind: (typeof organisations.$inferSelect)['kind'];
  code: string | null;
  prefecture: string | null;
  nameJa: string;
  nameEn: string;
  invented: boolean;
  closedOn: string | null;
  depth: number;
  /** Those listed as being there or below, before they begin too. */
  people: number;
}

export interface OrganisationsPage {
  organisations: ListedOrganisation[];
  total: number;
  page: number;
  pages: number;
}

/** A page of the organisations whom the actor oversees, each below the one above it. */
export async function listOrganisations(
  ctx: Context,
  asked: OrganisationParams,
): Promise<OrganisationsPage> {
  const { page = 1 } = asked;
  const rows = await ctx.db.execute<Row>(treeQuery(ctx, asked, page));
  const total = Number(rows[0]?.total ?? 0);
  const isWhole = !asked.q && !asked.kind && !asked.prefecture;
  return {
    organisations: rows
      .filter(({ id }) => id !== null)
      .map(({ total: _, people, depth, ...row }) => ({
        ...row,
        depth: isWhole ? depth : 0,
        people: Number(people),
      })),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / PAGE)),
  };
}

type Row = Omit<ListedOrganisation, 'people'> & { total: string; people: string } & Record<
    string,
    unknown
  >;

/** The order of a level: by kind, then as the codes of local government run, then by name. */
const PLACE_IN_LEVEL = sql`(array_position(
  array['clair', 'host', 'contracting', 'school', 'company', 'alumni'], o.kind)::text
  || coalesce(o.code, '9') || coalesce(o.kana, o.name_ja)) collate "C"`;

function treeQuery(ctx: Context, asked: OrganisationParams, page: number): SQL {
  const today = japanDay(ctx.now);
  return sql`
    with recursive seen as (select * from ${organisations} where ${organisationsSeen(ctx)}),
    tree (id, depth, path) as (
      select o.id, 0, array[${PLACE_IN_LEVEL}, o.id::text] from seen o
        where o.parent_id is null or o.parent_id not in (select id from seen)
      union all
      select o.id, tree.depth + 1, tree.path || array[${PLACE_IN_LEVEL}, o.id::text]
        from seen o join tree on o.parent_id = tree.id where tree.depth < 20),
    found as (
      select organisations.*, depth, path from tree join seen organisations using (id)
      where ${and(organisationsNamed(asked.q), kindAsked(asked)) ?? sql`true`}),
    page as (
      select * from found order by path limit ${PAGE} offset ${(page - 1) * PAGE}),
    post as (select * from ${presentPosts(today, postsOverseenBy(ctx.actor))} post),
    place as (
      select person_id, organisation_id as id from post
      union select person_id, workplace_id from post where workplace_id is not null),
    edge (id, above) as (
      select id, parent_id from ${organisations} where parent_id is not null
      union all select id, merged_into from ${organisations} where merged_into is not null),
    up (id, above) as (
      select id, id from (select distinct id from place) own
      union select up.id, edge.above from up join edge on edge.id = up.above),
    held as (
      select up.above as id, count(distinct place.person_id) as people
      from up join place using (id) where up.above in (select id from page) group by up.above)
    select counted.total, page.id, page.kind, page.code, page.prefecture, page.name_ja as "nameJa",
      page.name_en as "nameEn", page.invented, page.closed_on::text as "closedOn", page.depth,
      coalesce(held.people, 0) as people
    from (select count(*) as total from found) counted
    left join page on true left join held on held.id = page.id
    order by page.path`;
}

/** The organisations of an actor; companies and alumni chapters are for coordinators. */
export function organisationsSeen(ctx: Pick<Context, 'actor'>): SQL {
  const kinds = oversightOf(ctx.actor).all
    ? undefined
    : sql`${organisations.kind} not in ('company', 'alumni')`;
  return and(organisationsOverseenBy(ctx.actor), kinds) ?? sql`true`;
}

/** Organisations that a text names by its words: in Japanese, kana or English, or by code. */
export function organisationsNamed(text: string | undefined): SQL | undefined {
  const words = (text ?? '').normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean);
  return and(...words.map(named));
}

function named(word: string): SQL {
  const names = sql`lower(concat_ws(' ', normalize(${organisations.nameJa}, NFKC),
    normalize(${organisations.nameEn}, NFKC), ${organisations.kana}, ${organisations.code}))`;
  const spellings = [word, toHiragana(word), toKatakana(word)].map(holding);
  return sql`${names} like any (${sql.param(spellings)}::text[])`;
}

function kindAsked({ kind, prefecture, closed }: OrganisationParams): SQL | undefined {
  const closedOn = organisations.closedOn;
  return and(
    kind ? sql`${organisations.kind} = ${kind}` : undefined,
    prefecture ? sql`${organisations.prefecture} = ${prefecture}` : undefined,
    closed
      ? closed === 'only'
        ? sql`${closedOn} is not null`
        : undefined
      : sql`${closedOn} is null`,
  );
}
