import { and, eq } from 'drizzle-orm';
import { jlptEvidences } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { requireProfileKeeper } from '../own-career.server.ts';
import { publishAgain } from '../publish-card.server.ts';

/** Takes back what the actor handed in, with all that was said of it: nothing of it is kept. */
export async function withdrawEvidence(ctx: Context, input: { id: string }): Promise<void> {
  await requireProfileKeeper(ctx);
  if (!isUuid(input.id)) throw new AppError('not-found');
  const { personId } = ctx.actor;
  await ctx.db.transaction(async (tx) => {
    const gone = await tx
      .delete(jlptEvidences)
      .where(and(eq(jlptEvidences.id, input.id), eq(jlptEvidences.personId, personId)))
      .returning({ id: jlptEvidences.id });
    if (gone.length === 0) throw new AppError('not-found');
    await publishAgain({ ...ctx, db: tx }, personId);
  });
}
