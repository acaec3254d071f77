import { eq, sql } from 'drizzle-orm';
import { PERSONAL_DATA, type Subject, type TableRule } from '#db/personal-data/index.ts';
import { erasures, personalArchives, type ERASURE_CAUSES } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { forgetHolder } from '#app/features/certificates/exports.server.ts';
import { releaseSeats } from '#app/features/enrolments/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { removeArchive } from '#app/platform/storage.server.ts';
import { findSubject, holdPerson } from './subject.server.ts';

export type ErasureCause = (typeof ERASURE_CAUSES)[number];

/**
 * Erases a person as the registry says, in the caller's transaction: rows that are theirs, what of them
 * stands in others, and files. Certificates can be checked as before, without their name; audit entries
 * stay, without what they said.
 * @returns whether there was such a person
 */
export async function eraseEverything(
  ctx: Context<Actor | null>,
  { personId, cause }: { personId: string; cause: ErasureCause },
): Promise<boolean> {
  if (!(await holdPerson(ctx, personId))) return false;
  await releaseSeats(ctx, personId);
  const who = await findSubject(ctx, personId);
  const files = await ctx.db
    .select({ name: personalArchives.fileName })
    .from(personalArchives)
    .where(eq(personalArchives.personId, personId))
    .for('update');
  const erasedBy = ctx.actor?.personId ?? null;
  const erasure = { id: uuidv7(), personId, cause, erasedBy, erasedAt: ctx.now };
  await ctx.db.insert(erasures).values(erasure);
  await forgetHolder(ctx, personId);
  for (const rule of PERSONAL_DATA) await applyRule(ctx, rule, who);
  await ctx.db.execute(sql`select erase_person(${personId}::uuid)`);
  await ctx.db.update(erasures).set({ doneAt: ctx.now }).where(eq(erasures.id, erasure.id));
  const subject = { objectKind: 'person', objectId: personId };
  await writeAudit(ctx, { action: 'person-erased', ...subject, body: { cause } });
  // By this an operator knows whom to erase again after an older backup was restored.
  ctx.log.info({ event: 'person-erased', personId, cause }, 'somebody was erased');
  for (const { name } of files) if (name) await removeArchive(name);
  return true;
}

/** What the foreign keys of a person's row do not do. */
async function applyRule(ctx: Context<Actor | null>, rule: TableRule, who: Subject): Promise<void> {
  const condition = (rule.touched ?? rule.own)?.(who);
  if (!condition) return;
  if (rule.goes === 'delete') await ctx.db.delete(rule.table).where(condition);
  const blanks = blanksOf(rule);
  if (rule.goes === 'blank' && blanks) {
    await ctx.db
      .update(rule.table)
      .set(blanks as never)
      .where(condition);
  }
}

/** What stands in emptied columns instead; null where there are none to be emptied so. */
function blanksOf({ columns }: TableRule): Record<string, string | null> | null {
  const blanks = Object.entries(columns).flatMap(([name, rule]) =>
    rule.personal && rule.erased === 'blank' && rule.to !== undefined ? [[name, rule.to]] : [],
  );
  return blanks.length > 0 ? (Object.fromEntries(blanks) as Record<string, string | null>) : null;
}
