import { desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { editions, extensions, organisations, persons } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayKeepEditions } from './policy.ts';

type Bilingual = { ja: string; en: string };

export interface ExtensionRow {
  id: string;
  scopeKind: 'person' | 'edition' | 'organisation' | 'prefecture';
  scopeId: string;
  /** What the scope is called; a prefecture has its code. */
  scopeName: Bilingual | null;
  hours: number;
  fromAt: string;
  untilAt: string;
  reason: string;
  enrolments: number;
  madeBy: string | null;
  madeAt: string;
  undoneAt: string | null;
}

const SHOWN = 100;

/** Extensions that were given, newest first. Coordinators only. */
export async function listExtensions(ctx: Context): Promise<ExtensionRow[]> {
  requireKeeper(ctx);
  const maker = alias(persons, 'maker');
  const rows = await ctx.db
    .select({ extension: extensions, madeBy: maker.displayName, scopeName })
    .from(extensions)
    .leftJoin(maker, eq(maker.id, extensions.madeBy))
    .orderBy(desc(extensions.id))
    .limit(SHOWN);
  return rows.map(({ extension, ...row }) => ({
    ...extension,
    ...row,
    fromAt: extension.fromAt.toISOString(),
    untilAt: extension.untilAt.toISOString(),
    madeAt: extension.madeAt.toISOString(),
    undoneAt: extension.undoneAt?.toISOString() ?? null,
  }));
}

/** What the scope of an extension is called, in its row. */
const scopeName = sql<Bilingual | null>`case ${extensions.scopeKind}
  when 'person' then (
    select jsonb_build_object('ja', p.legal_name, 'en', p.legal_name)
    from persons p where p.id = ${extensions.scopeId}::uuid)
  when 'edition' then (
    select jsonb_build_object('ja', e.name_ja, 'en', e.name_en)
    from editions e where e.id = ${extensions.scopeId}::uuid)
  when 'organisation' then (
    select jsonb_build_object('ja', o.name_ja, 'en', o.name_en)
    from organisations o where o.id = ${extensions.scopeId}::uuid)
  end`;

/** What somebody or something that deadlines may be extended for is called; null when it is not there. */
export async function nameScope(
  ctx: Context,
  { scopeKind, scopeId }: Pick<ExtensionRow, 'scopeKind' | 'scopeId'>,
): Promise<Bilingual | null> {
  requireKeeper(ctx);
  if (scopeKind === 'prefecture' || !isUuid(scopeId)) return null;
  const [row] = await scopeQuery(ctx, { scopeKind, scopeId });
  return row ?? null;
}

function scopeQuery(
  { db }: Context,
  { scopeKind, scopeId }: { scopeKind: 'person' | 'edition' | 'organisation'; scopeId: string },
): Promise<Bilingual[]> {
  if (scopeKind === 'person') {
    return db
      .select({ ja: persons.legalName, en: persons.legalName })
      .from(persons)
      .where(eq(persons.id, scopeId));
  }
  const table = scopeKind === 'edition' ? editions : organisations;
  return db.select({ ja: table.nameJa, en: table.nameEn }).from(table).where(eq(table.id, scopeId));
}

function requireKeeper(ctx: Context): void {
  if (!mayKeepEditions(ctx.actor)) throw new AppError('forbidden');
}
