import { sql } from 'drizzle-orm';
import { appointments, organisations, persons } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { batches } from '#app/platform/batches.ts';
import { requireKeeper } from './keeper.server.ts';

/*
 * Rows travel as one value each time and not as a parameter for each column of each row: of thousands
 * of rows the driver would spend longer on the parameters than the database on the rows.
 */

type PersonRow = typeof persons.$inferInsert;
type PostRow = typeof appointments.$inferInsert;
type OrganisationRow = typeof organisations.$inferInsert;

/** Enters many people or, where a row's id is known, changes them; call it inside a transaction. */
export async function enterPeople(ctx: Context, rows: readonly PersonRow[]): Promise<void> {
  requireKeeper(ctx);
  for (const batch of batches(rows)) {
    await ctx.db.execute(sql`
      insert into ${persons} (id, legal_name, display_name, kana, sort_key, locale, time_zone,
        arrival_on, private_email, work_email, japanese_level, search_text, created_at)
      select id, "legalName", "displayName", kana, coalesce("sortKey", ''), locale,
        coalesce("timeZone", 'Asia/Tokyo'), "arrivalOn", "privateEmail", "workEmail",
        "japaneseLevel", coalesce("searchText", ''), "createdAt"
      from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as row (
        id uuid, "legalName" text, "displayName" text, kana text, "sortKey" text, locale text,
        "timeZone" text, "arrivalOn" date, "privateEmail" text, "workEmail" text,
        "japaneseLevel" text, "searchText" text, "createdAt" timestamptz)
      on conflict (id) do update set legal_name = excluded.legal_name,
        display_name = excluded.display_name, kana = excluded.kana, sort_key = excluded.sort_key,
        locale = excluded.locale, time_zone = excluded.time_zone,
        arrival_on = excluded.arrival_on, private_email = excluded.private_email,
        work_email = excluded.work_email, japanese_level = excluded.japanese_level,
        search_text = excluded.search_text`);
  }
}

/** Enters many stays or changes them. Whoever calls sees to it that those of one person do not overlap. */
export async function enterPosts(ctx: Context, rows: readonly PostRow[]): Promise<void> {
  requireKeeper(ctx);
  for (const batch of batches(rows)) {
    await ctx.db.execute(sql`
      insert into ${appointments} (id, person_id, kind, jet_number, organisation_id, workplace_id,
        arrival_group, starts_on, ends_on, year_at_start, left_on, leaving, created_at)
      select id, "personId", kind, "jetNumber", "organisationId", "workplaceId", "arrivalGroup",
        "startsOn", "endsOn", coalesce("yearAtStart", 1), "leftOn", leaving, "createdAt"
      from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as row (
        id uuid, "personId" uuid, kind text, "jetNumber" text, "organisationId" uuid,
        "workplaceId" uuid, "arrivalGroup" text, "startsOn" date, "endsOn" date,
        "yearAtStart" smallint, "leftOn" date, leaving text, "createdAt" timestamptz)
      on conflict (id) do update set kind = excluded.kind, jet_number = excluded.jet_number,
        organisation_id = excluded.organisation_id, workplace_id = excluded.workplace_id,
        arrival_group = excluded.arrival_group, starts_on = excluded.starts_on,
        ends_on = excluded.ends_on, year_at_start = excluded.year_at_start,
        left_on = excluded.left_on, leaving = excluded.leaving`);
  }
}

/** Enters many organisations or changes them, in an order in which each stands behind its parent. */
export async function enterOrganisations(
  ctx: Context,
  rows: readonly OrganisationRow[],
): Promise<void> {
  requireKeeper(ctx);
  for (const batch of batches(rows)) {
    await ctx.db.execute(sql`
      insert into ${organisations} (id, kind, parent_id, code, prefecture, name_ja, name_en, kana,
        email, created_at)
      select id, kind, "parentId", code, prefecture, "nameJa", "nameEn", kana, email, "createdAt"
      from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as row (
        id uuid, kind text, "parentId" uuid, code text, prefecture text, "nameJa" text,
        "nameEn" text, kana text, email text, "createdAt" timestamptz)
      on conflict (id) do update set kind = excluded.kind, parent_id = excluded.parent_id,
        code = excluded.code, prefecture = excluded.prefecture, name_ja = excluded.name_ja,
        name_en = excluded.name_en, kana = excluded.kana, email = excluded.email`);
  }
}
