import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { banks, questionEntries } from '#db/schema/index.ts';
import type { BankHeading } from '#app/features/question-imports/exports.server.ts';
import { coursesTaught, type Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayAuthor, mayChangeBank } from './policy.ts';

export type BankRecord = typeof banks.$inferSelect;
export type EntryRecord = typeof questionEntries.$inferSelect;

/** The filter that matches `mayReadBank`. */
export function banksVisibleTo(actor: Actor) {
  if (!mayAuthor(actor)) return sql`false`;
  const read = coursesTaught(actor);
  if (read === 'all') return undefined;
  return read.length > 0
    ? or(isNull(banks.courseId), inArray(banks.courseId, read))
    : isNull(banks.courseId);
}

/** A bank that the actor reads. @throws AppError forbidden, or not-found */
export async function loadBank(ctx: Context, id: string): Promise<BankRecord> {
  if (!mayAuthor(ctx.actor)) throw new AppError('forbidden');
  const [bank] = isUuid(id)
    ? await ctx.db
        .select()
        .from(banks)
        .where(and(eq(banks.id, id), banksVisibleTo(ctx.actor)))
    : [];
  if (!bank) throw new AppError('not-found');
  return bank;
}

/**
 * A bank that the actor changes, held for the rest of the transaction: changes of one bank come one after
 * another. @throws AppError forbidden where it is only to be read
 */
export async function lockBank(ctx: Context, id: string): Promise<BankRecord> {
  const bank = await loadBank(ctx, id);
  if (!mayChangeBank(ctx.actor, bank)) throw new AppError('forbidden');
  const [held] = await ctx.db.select().from(banks).where(eq(banks.id, id)).for('update');
  if (!held) throw new AppError('not-found');
  return held;
}

/** The entry of a question of this bank. @throws AppError not-found */
export async function loadEntry(
  ctx: Context,
  { bankId, questionId }: { bankId: string; questionId: string },
): Promise<EntryRecord> {
  const [entry] = isUuid(questionId)
    ? await ctx.db
        .select()
        .from(questionEntries)
        .where(and(eq(questionEntries.questionId, questionId), eq(questionEntries.bankId, bankId)))
    : [];
  if (!entry) throw new AppError('not-found');
  return entry;
}

/** What a bank says of itself; one of a course says its title. */
export function headingOf(bank: BankRecord): BankHeading {
  const title = { en: bank.titleEn, ja: bank.titleJa };
  return (bank.heading as BankHeading | null) ?? { title };
}
