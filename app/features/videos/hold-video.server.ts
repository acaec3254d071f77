import { and, eq, isNull, sql } from 'drizzle-orm';
import { builtOnce } from '#db/built-once.ts';
import { enrolments } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readKnown, type Known, type OwnVideo } from './known-video.server.ts';

const holding = builtOnce((db) =>
  db
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.id, sql.placeholder('enrolmentId')),
        eq(enrolments.personId, sql.placeholder('personId')),
        isNull(enrolments.withdrawnAt),
      ),
    )
    .for('no key update'),
);

/**
 * Holds the actor's enrolment until the transaction ends, as everything that completes something does, and
 * says what is known of one of its videos. Another's, or one that was left, is not found.
 * @returns null where access to the edition has ended
 */
export async function holdVideo(ctx: Context, own: OwnVideo): Promise<Known | null> {
  const { personId } = ctx.actor;
  const [held] = await holding(ctx.db, { enrolmentId: own.enrolmentId, personId });
  if (!held) throw new AppError('not-found', 'no such enrolment of this person');
  // A statement of its own: it sees what was written until the enrolment was free.
  return readKnown(ctx, own);
}
