import { and, eq, isNull } from 'drizzle-orm';
import { organisations } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { companyOf } from './policy.ts';

/** A company by its names. */
export interface Company {
  id: string;
  name: { ja: string; en: string };
}

/** The company that a recruiter acts for, or null: closed ones are nobody's. */
export async function loadCompany(ctx: Context<Actor | null>): Promise<Company | null> {
  const id = companyOf(ctx.actor);
  if (!id) return null;
  const [row] = await ctx.db
    .select({ id: organisations.id, ja: organisations.nameJa, en: organisations.nameEn })
    .from(organisations)
    .where(
      and(
        eq(organisations.id, id),
        eq(organisations.kind, 'company'),
        isNull(organisations.closedOn),
      ),
    );
  return row ? { id: row.id, name: { ja: row.ja, en: row.en } } : null;
}
