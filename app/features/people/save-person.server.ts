import { eq } from 'drizzle-orm';
import { persons } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { changesOf } from './changes.ts';
import { lockPerson, requireKeeper } from './keeper.server.ts';
import { nameColumns } from './person-names.server.ts';
import type { PersonFields } from './schema.ts';

function columnsOf(fields: PersonFields) {
  return {
    ...nameColumns(fields),
    locale: fields.locale,
    timeZone: fields.timeZone,
    privateEmail: fields.privateEmail ?? null,
    workEmail: fields.workEmail ?? null,
    japaneseLevel: fields.japaneseLevel ?? null,
    arrivalOn: fields.arrivalOn ?? null,
  };
}

/** Enters a person. Coordinators only. @returns the new id */
export async function addPerson(ctx: Context, fields: PersonFields): Promise<string> {
  requireKeeper(ctx);
  const id = uuidv7();
  await ctx.db.transaction(async (tx) => {
    await tx.insert(persons).values({ id, createdAt: ctx.now, ...columnsOf(fields) });
    await writeAudit(
      { ...ctx, db: tx },
      { action: 'person-entered', objectKind: 'person', objectId: id },
    );
  });
  return id;
}

/** Changes what is known of a person; what was there before stays in the audit record. */
export async function savePerson(
  ctx: Context,
  input: { personId: string; fields: PersonFields },
): Promise<void> {
  requireKeeper(ctx);
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const before = await lockPerson(inside, input.personId);
    const after = columnsOf(input.fields);
    const changes = changesOf(before, after);
    if (!changes) return;
    await tx.update(persons).set(after).where(eq(persons.id, before.id));
    const subject = { objectKind: 'person', objectId: before.id };
    await writeAudit(inside, { action: 'person-changed', ...subject, body: changes });
  });
}
