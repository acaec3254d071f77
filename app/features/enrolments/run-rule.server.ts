import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { editions } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { JobHandler } from '#app/platform/outbox.server.ts';
import { countNewcomers, enrolByRule } from './enrol-by-rule.server.ts';
import { mayKeepEditions } from './policy.ts';
import { isRuleDue } from './rules.ts';
import type { Edition } from './seats.server.ts';

/**
 * A coordinator lets the rule of an edition enrol at once whom it means, rather than wait for the next
 * round. Again changes nothing.
 * @returns how many got a seat and how many wait now
 */
export async function runRule(
  ctx: Context,
  input: { editionId: string },
): Promise<{ enrolled: number; waiting: number }> {
  if (!mayKeepEditions(ctx.actor)) throw new AppError('forbidden');
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const tally = await enrolByRule(inside, input);
    const subject = { objectKind: 'edition', objectId: input.editionId };
    await writeAudit(inside, { action: 'rule-run', ...subject, body: tally });
    return tally;
  });
}

/** What publication promises: that whom the rule means is enrolled, however many they are. */
export const enrolByRuleJob: JobHandler = async (ctx, job) => {
  await enrolByRule(ctx, { editionId: String(job.payload.editionId) });
  return null;
};

/**
 * The round of all rules: whoever has come to belong to an audience is enrolled. An edition is held
 * only where there is somebody to enrol.
 * @returns how many editions had somebody
 */
export async function enrolByAllRules(ctx: Context<null>): Promise<number> {
  const rows = await ctx.db
    .select()
    .from(editions)
    .where(
      and(eq(editions.byRule, true), isNotNull(editions.publishedAt), isNull(editions.archivedAt)),
    );
  let moved = 0;
  for (const edition of rows.filter((row) => isRuleDue(row, ctx.now))) {
    moved += (await enrolOne(ctx, edition)) ? 1 : 0;
  }
  return moved;
}

/** A fault of one edition, such as an audience that cannot be read, is in the log and stops no other. */
async function enrolOne(ctx: Context<null>, edition: Edition): Promise<boolean> {
  try {
    if ((await countNewcomers(ctx, edition)) === 0) return false;
    await enrolByRule(ctx, { editionId: edition.id });
    return true;
  } catch (error) {
    ctx.log.error({ err: error, editionId: edition.id }, 'rule failed');
    return false;
  }
}
