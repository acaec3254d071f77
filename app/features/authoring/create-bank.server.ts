import { eq } from 'drizzle-orm';
import { banks } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { BankHeading } from '#app/features/question-imports/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { headingOf, lockBank } from './own-bank.server.ts';
import { mayAuthor } from './policy.ts';
import type { BankForm } from './schema.ts';

/** What a bank says of itself, of the words of a form; `before` keeps an about in two languages. */
export function writtenHeading(form: BankForm, before?: BankHeading): BankHeading {
  const { titleJa, titleEn, about } = form;
  const isBoth = titleJa !== '' && titleEn !== '' && titleJa !== titleEn;
  const title = isBoth ? { en: titleEn, ja: titleJa } : titleJa || titleEn;
  const isKept = typeof before?.about === 'object' && before.about.ja === about;
  if (isKept) return { title, about: before.about };
  return { title, ...(about === '' ? {} : { about }) };
}

/** The columns of a heading: its title in both languages, and itself. */
export function headingColumns(heading: BankHeading) {
  const { title } = heading;
  const [titleEn, titleJa] = typeof title === 'string' ? [title, title] : [title.en, title.ja];
  return { titleEn, titleJa, heading };
}

/** Makes a bank of the trainers; the same id makes one bank, however often it is sent. */
export async function createBank(
  ctx: Context,
  input: BankForm & { bankId?: string },
): Promise<{ bankId: string }> {
  if (!mayAuthor(ctx.actor)) throw new AppError('forbidden');
  const { bankId = uuidv7() } = input;
  await ctx.db.transaction(async (tx) => {
    const made = await tx
      .insert(banks)
      .values({
        ...{ id: bankId, slug: bankId, courseId: null, createdAt: ctx.now },
        ...headingColumns(writtenHeading(input)),
        createdBy: ctx.actor.personId,
      })
      .onConflictDoNothing()
      .returning({ id: banks.id, title: banks.titleJa });
    if (!made[0]) return;
    await writeAudit(
      { ...ctx, db: tx },
      {
        ...{ action: 'bank-made', objectKind: 'bank', objectId: bankId },
        body: { title: made[0].title },
      },
    );
  });
  return { bankId };
}

/** Says anew what a bank is called and about. */
export async function describeBank(
  ctx: Context,
  input: BankForm & { bankId: string },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const bank = await lockBank(inside, input.bankId);
    const columns = headingColumns(writtenHeading(input, headingOf(bank)));
    await tx.update(banks).set(columns).where(eq(banks.id, bank.id));
    await writeAudit(inside, {
      ...{ action: 'bank-described', objectKind: 'bank', objectId: bank.id },
      body: { from: bank.titleJa, to: columns.titleJa },
    });
  });
}
