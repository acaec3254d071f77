import { desc, eq, sql } from 'drizzle-orm';
import { accommodations, editions, extensions, organisations, persons } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayKeepEditions } from './policy.ts';
import { findQuiz } from './quiz-choices.server.ts';
import type { Scope } from './scope.server.ts';

type Bilingual = { ja: string; en: string };

/** What one act gave, to whom and why. */
export interface ExtensionRow extends Scope {
  id: string;
  /** What the scope is called; a prefecture has its code. */
  scopeName: Bilingual | null;
  /** More time on dates; the people concerned have read the reason. */
  dates: {
    hours: number;
    fromAt: string;
    untilAt: string;
    reason: string;
    enrolments: number;
  } | null;
  /** More at quizzes; only coordinators read the reason. */
  quizzes: {
    percent: number | null;
    attempts: number;
    edition: Bilingual | null;
    item: Bilingual | null;
    reason: string;
    people: number;
  } | null;
  madeBy: string | null;
  madeAt: string;
  undoneAt: string | null;
}

const SHOWN = 100;

/** What was given, newest first. Coordinators only. */
export async function listExtensions(ctx: Context): Promise<ExtensionRow[]> {
  requireKeeper(ctx);
  const rows = await ctx.db
    .select({
      extension: extensions,
      accommodation: accommodations,
      madeBy: persons.displayName,
      scopeName,
      edition: sql<Bilingual | null>`(
        select jsonb_build_object('ja', e.name_ja, 'en', e.name_en)
        from editions e where e.id = ${accommodations.editionId})`,
    })
    .from(extensions)
    .fullJoin(accommodations, eq(accommodations.id, extensions.id))
    .leftJoin(
      persons,
      sql`${persons.id} = coalesce(${extensions.madeBy}, ${accommodations.madeBy})`,
    )
    .orderBy(desc(sql`coalesce(${extensions.id}, ${accommodations.id})`))
    .limit(SHOWN);
  return Promise.all(
    rows.map(async ({ extension, accommodation, edition, ...row }) => {
      const act = extension ?? accommodation;
      if (!act) throw new Error('a row of neither table');
      return {
        ...row,
        ...{ id: act.id, scopeKind: act.scopeKind, scopeId: act.scopeId },
        dates: extension && datesOf(extension),
        quizzes: accommodation && (await quizzesOf(ctx, accommodation, edition)),
        madeAt: act.madeAt.toISOString(),
        undoneAt: act.undoneAt?.toISOString() ?? null,
      };
    }),
  );
}

type Extension = typeof extensions.$inferSelect;
type Accommodation = typeof accommodations.$inferSelect;

const datesOf = ({ hours, fromAt, untilAt, reason, enrolments }: Extension) => ({
  ...{ hours, reason, enrolments },
  ...{ fromAt: fromAt.toISOString(), untilAt: untilAt.toISOString() },
});

async function quizzesOf(
  ctx: Context,
  accommodation: Accommodation,
  edition: Bilingual | null,
): Promise<ExtensionRow['quizzes']> {
  const { durationPercent, extraAttempts, editionId, itemSlug, reason, people } = accommodation;
  const item = itemSlug === null ? null : await findQuiz(ctx, { editionId, itemSlug });
  return {
    ...{ percent: durationPercent, attempts: extraAttempts, reason, people, edition },
    // A quiz that the course has no longer is called as its address is.
    item: item?.title ?? (itemSlug === null ? null : { ja: itemSlug, en: itemSlug }),
  };
}

const scopeId = sql`coalesce(${extensions.scopeId}, ${accommodations.scopeId})`;

/** What the scope of an act is called, in its row. */
const scopeName = sql<Bilingual | null>`case coalesce(${extensions.scopeKind}, ${accommodations.scopeKind})
  when 'person' then (
    select jsonb_build_object('ja', p.legal_name, 'en', p.legal_name)
    from persons p where p.id = ${scopeId}::uuid)
  when 'edition' then (
    select jsonb_build_object('ja', e.name_ja, 'en', e.name_en)
    from editions e where e.id = ${scopeId}::uuid)
  when 'organisation' then (
    select jsonb_build_object('ja', o.name_ja, 'en', o.name_en)
    from organisations o where o.id = ${scopeId}::uuid)
  end`;

/** What somebody or something that more may be given to is called; null when it is not there. */
export async function nameScope(
  ctx: Context,
  { scopeKind, scopeId }: Scope,
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
