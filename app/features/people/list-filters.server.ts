import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { appointments, organisations } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { postHeld, postsOverseenBy } from './visible.server.ts';

/** The arrival groups of those in post whom the actor oversees. */
export async function listArrivalGroups(ctx: Context): Promise<string[]> {
  const rows = await ctx.db
    .selectDistinct({ group: appointments.arrivalGroup })
    .from(appointments)
    .where(
      and(
        isNotNull(appointments.arrivalGroup),
        postHeld(appointments, japanDay(ctx.now)),
        postsOverseenBy(ctx.actor),
      ),
    )
    .orderBy(asc(appointments.arrivalGroup));
  return rows.flatMap(({ group }) => group ?? []);
}

/** The prefectures by name: the host bodies whose code is that of a whole prefecture. */
export async function listPrefectures(ctx: Pick<Context, 'db'>) {
  const rows = await ctx.db
    .select({
      prefecture: organisations.prefecture,
      nameJa: organisations.nameJa,
      nameEn: organisations.nameEn,
    })
    .from(organisations)
    .where(and(eq(organisations.kind, 'host'), sql`substr(${organisations.code}, 3, 3) = '000'`))
    .orderBy(asc(organisations.code));
  return rows.flatMap(({ prefecture, ...names }) => (prefecture ? [{ prefecture, ...names }] : []));
}
