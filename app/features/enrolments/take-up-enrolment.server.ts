import { and, eq } from 'drizzle-orm';
import { enrolments, type applications, type editions } from '#db/schema/index.ts';
import { newestRevision } from '#app/features/courses/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { inheritExtensions } from './inherit-extensions.server.ts';
import { paceAnchor } from './rules.ts';

interface Held {
  edition: typeof editions.$inferSelect;
  application: Pick<typeof applications.$inferSelect, 'personId' | 'route'>;
}

/**
 * The enrolment of an application, new or taken up again with all that was learnt in it and the pace of
 * who joins now.
 */
export async function takeUpEnrolment(
  ctx: Context<Actor | null>,
  { edition, application }: Held,
): Promise<string> {
  const { personId, route } = application;
  const [former] = await ctx.db
    .update(enrolments)
    .set({
      withdrawnAt: null,
      movedTo: null,
      anchorAt: paceAnchor(edition, ctx.now),
      pacedAt: null,
    })
    .where(and(eq(enrolments.personId, personId), eq(enrolments.editionId, edition.id)))
    .returning({ id: enrolments.id, revision: enrolments.revision });
  const id = former?.id ?? uuidv7();
  const revision = former?.revision ?? (await newestRevision(ctx.db, edition.courseId));
  if (!former) {
    await ctx.db.insert(enrolments).values({
      ...{ id, personId, editionId: edition.id, revision, route },
      anchorAt: paceAnchor(edition, ctx.now),
      enrolledAt: ctx.now,
    });
  }
  await inheritExtensions(ctx, { editionId: edition.id, enrolmentIds: [id] });
  const event = { personId, enrolmentId: id, value: revision, at: ctx.now };
  await appendEvent(ctx, { kind: 'enrolled', ...event });
  return id;
}
