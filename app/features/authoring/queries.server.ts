import { and, asc, count, desc, eq, max, sql, type SQL } from 'drizzle-orm';
import { bankImports, banks, courses, persons, questionEntries } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { banksVisibleTo, headingOf, loadBank } from './own-bank.server.ts';
import { mayAuthor, mayChangeBank } from './policy.ts';
import type { Status } from './statuses.ts';

type Bilingual = { en: string; ja: string };

/** A bank in the list of banks. */
export interface BankSummary {
  id: string;
  title: Bilingual;
  /** The course whose files hold its questions. */
  courseSlug: string | null;
  counts: Record<Status, number>;
  changedAt: string;
}

const countOf = (status: Status) =>
  sql<number>`count(*) filter (where ${questionEntries.status} = ${status})`.mapWith(Number);

/** The banks that the actor reads: the trainers' own first, then those of courses. */
export async function listBanks(ctx: Context): Promise<BankSummary[]> {
  if (!mayAuthor(ctx.actor)) throw new AppError('forbidden');
  const rows = await ctx.db
    .select({
      ...{ id: banks.id, en: banks.titleEn, ja: banks.titleJa, courseSlug: courses.slug },
      ...{ draft: countOf('draft'), ready: countOf('ready'), retired: countOf('retired') },
      ...{ createdAt: banks.createdAt, changedAt: max(questionEntries.changedAt) },
    })
    .from(banks)
    .leftJoin(courses, eq(courses.id, banks.courseId))
    .leftJoin(questionEntries, eq(questionEntries.bankId, banks.id))
    .where(banksVisibleTo(ctx.actor))
    .groupBy(banks.id, courses.slug)
    .orderBy(sql`${banks.courseId} is not null`, asc(banks.titleJa), asc(banks.id));
  return rows.map(({ en, ja, draft, ready, retired, createdAt, changedAt, ...row }) => ({
    ...row,
    title: { en, ja },
    counts: { draft, ready, retired },
    changedAt: (changedAt ?? createdAt).toISOString(),
  }));
}

export interface BankView {
  id: string;
  title: Bilingual;
  about: Bilingual | null;
  courseSlug: string | null;
  /** Whether the actor changes it here. */
  mayChange: boolean;
  counts: Record<Status, number>;
}

/** One bank that the actor reads, with how many questions of each status it has. */
export async function getBank(ctx: Context, id: string): Promise<BankView> {
  const bank = await loadBank(ctx, id);
  const { about = null } = headingOf(bank);
  const [course] = bank.courseId
    ? await ctx.db.select({ slug: courses.slug }).from(courses).where(eq(courses.id, bank.courseId))
    : [];
  const [counts] = await ctx.db
    .select({ draft: countOf('draft'), ready: countOf('ready'), retired: countOf('retired') })
    .from(questionEntries)
    .where(eq(questionEntries.bankId, bank.id));
  return {
    ...{ id: bank.id, title: { en: bank.titleEn, ja: bank.titleJa } },
    about: typeof about === 'string' ? { en: about, ja: about } : about,
    courseSlug: course?.slug ?? null,
    mayChange: mayChangeBank(ctx.actor, bank),
    counts: counts ?? { draft: 0, ready: 0, retired: 0 },
  };
}

/** What there is to choose from in a bank: its kinds, and its tags, the most used first. */
export async function listChoices(
  ctx: Context,
  bankId: string,
): Promise<{ kinds: { kind: string; count: number }[]; tags: { tag: string; count: number }[] }> {
  const own = eq(questionEntries.bankId, bankId);
  const kinds = await ctx.db
    .select({ kind: questionEntries.kind, count: count() })
    .from(questionEntries)
    .where(own)
    .groupBy(questionEntries.kind)
    .orderBy(desc(count()), asc(questionEntries.kind));
  const tag: SQL<string> = sql<string>`unnest(${questionEntries.tags})`;
  const tags = await ctx.db
    .select({ tag, count: count() })
    .from(questionEntries)
    .where(own)
    .groupBy(tag)
    .orderBy(desc(count()), tag)
    .limit(200);
  return { kinds, tags };
}

export interface BankImportSummary {
  id: string;
  fileName: string;
  format: string;
  itemCount: number;
  state: 'ready' | 'applied';
  purged: boolean;
  at: string;
  by: string | null;
}

/** The last files that were given to a bank, newest first. */
export async function listBankImports(ctx: Context, bankId: string): Promise<BankImportSummary[]> {
  const rows = await ctx.db
    .select({ record: bankImports, by: persons.displayName })
    .from(bankImports)
    .leftJoin(persons, eq(persons.id, bankImports.uploadedBy))
    .where(and(eq(bankImports.bankId, bankId)))
    .orderBy(desc(bankImports.uploadedAt), desc(bankImports.id))
    .limit(20);
  return rows.map(({ record, by }) => ({
    ...{ id: record.id, fileName: record.fileName, format: record.format, state: record.state },
    ...{ itemCount: record.itemCount, purged: record.purgedAt !== null, by },
    at: (record.appliedAt ?? record.uploadedAt).toISOString(),
  }));
}
