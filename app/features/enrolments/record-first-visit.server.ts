import { and, eq } from 'drizzle-orm';
import { enrolments, persons, readingPreferences } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import type { FirstVisit } from './schema.ts';

/** Keeps what a learner said on the first visit of an own enrolment; what was skipped stays as it is. */
export async function recordFirstVisit(
  ctx: Context,
  input: FirstVisit & { enrolmentId: string },
): Promise<void> {
  const { personId } = ctx.actor;
  await ctx.db.transaction(async (tx) => {
    const changed = await tx
      .update(enrolments)
      .set({
        firstVisitAt: ctx.now,
        ...(input.knowledge ? { priorKnowledge: input.knowledge } : {}),
      })
      .where(and(eq(enrolments.id, input.enrolmentId), eq(enrolments.personId, personId)))
      .returning({ id: enrolments.id });
    if (changed.length === 0) throw new AppError('not-found');
    if (input.arrivalOn) {
      await tx.update(persons).set({ arrivalOn: input.arrivalOn }).where(eq(persons.id, personId));
    }
    if (input.romaji) {
      const change = { romaji: input.romaji === 'on', updatedAt: ctx.now };
      await tx
        .insert(readingPreferences)
        .values({ personId, ...change })
        .onConflictDoUpdate({ target: readingPreferences.personId, set: change });
    }
    await appendEvent(
      { ...ctx, db: tx },
      {
        kind: 'first-visit',
        personId,
        enrolmentId: input.enrolmentId,
        subject: input.knowledge ?? null,
        at: ctx.now,
      },
    );
  });
}
