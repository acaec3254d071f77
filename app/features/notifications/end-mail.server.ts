import { eq, sql } from 'drizzle-orm';
import { notificationPreferences, persons } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { RefusableKind } from './rules.ts';
import { readUnsubscribeToken, type Unsubscription } from './unsubscribe-token.server.ts';

/** Which kind of mail an unsubscribe link ends; a link that we did not make is not found. */
export function kindToEnd(token: string): RefusableKind {
  return requireToken(token).kind;
}

/**
 * Ends mail of one kind for the person of an unsubscribe link, who need not be signed in. Doing it again
 * changes nothing; so does the link of somebody who has left for good.
 */
export async function endMail(
  ctx: Context<null>,
  { token }: { token: string },
): Promise<{ kind: RefusableKind }> {
  const { personId, kind } = requireToken(token);
  await ctx.db.transaction(async (tx) => {
    const [person] = await tx
      .select({ id: persons.id })
      .from(persons)
      .where(eq(persons.id, personId))
      .for('key share');
    if (person) await refuse({ ...ctx, db: tx }, { personId, kind });
  });
  return { kind };
}

async function refuse(ctx: Context<null>, { personId, kind }: Unsubscription): Promise<void> {
  const { refusedKinds } = notificationPreferences;
  await ctx.db
    .insert(notificationPreferences)
    .values({ personId, refusedKinds: [kind], updatedAt: ctx.now })
    .onConflictDoUpdate({
      target: notificationPreferences.personId,
      set: { refusedKinds: sql`array_append(${refusedKinds}, ${kind})`, updatedAt: ctx.now },
      setWhere: sql`not ${kind} = any (${refusedKinds})`,
    });
}

function requireToken(token: string): Unsubscription {
  const said = readUnsubscribeToken(token);
  if (!said) throw new AppError('not-found');
  return said;
}
