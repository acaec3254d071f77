import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { persons, readingPreferences } from '#db/schema/index.ts';
import { nameColumns } from '#app/features/people/exports.server.ts';
import type { ReadingPreferences } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { settingsSchema } from './schema.ts';

/** Saves the actor's own name to be called by, language, time zone and theme. */
export async function saveSettings(
  ctx: Context,
  input: z.infer<typeof settingsSchema>,
): Promise<void> {
  const { theme, displayName, ...person } = input;
  const own = eq(persons.id, ctx.actor.personId);
  await ctx.db.transaction(async (tx) => {
    const [names] = await tx
      .select({ legalName: persons.legalName, kana: persons.kana })
      .from(persons)
      .where(own)
      .for('update');
    if (!names) throw new AppError('not-found');
    await tx
      .update(persons)
      .set({ ...person, ...nameColumns({ ...names, displayName }) })
      .where(own);
    await saveReading({ ...ctx, db: tx }, { theme });
  });
}

/** Saves the actor's language alone. */
export async function saveLanguage(ctx: Context, locale: 'en' | 'ja'): Promise<void> {
  await ctx.db.update(persons).set({ locale }).where(eq(persons.id, ctx.actor.personId));
}

/** Saves some of the actor's reading preferences; the others stay. */
export async function saveReading(
  ctx: Context,
  change: Partial<ReadingPreferences>,
): Promise<void> {
  await ctx.db
    .insert(readingPreferences)
    .values({ ...change, personId: ctx.actor.personId, updatedAt: ctx.now })
    .onConflictDoUpdate({
      target: readingPreferences.personId,
      set: { ...change, updatedAt: ctx.now },
    });
}
