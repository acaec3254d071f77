import { and, eq, ne, sql } from 'drizzle-orm';
import { organisations } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { changesOf } from './changes.ts';
import { lockOrganisation, requireKeeper } from './keeper.server.ts';
import { isOrganisationCode, prefectureOf } from './organisation-code.ts';
import type { OrganisationFields } from './schema.ts';

export type SaveOrganisation =
  | { ok: true; organisationId: string }
  | { ok: false; reason: 'code-wrong' | 'code-taken' | 'no-such-parent' | 'own-parent' };

/** Enters an organisation or changes it. Its place in the tree decides who sees its people. */
export async function saveOrganisation(
  ctx: Context,
  input: { organisationId?: string; fields: OrganisationFields },
): Promise<SaveOrganisation> {
  requireKeeper(ctx);
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const former = input.organisationId
      ? await lockOrganisation(inside, input.organisationId)
      : null;
    const id = former?.id ?? uuidv7();
    const reason = await refusalOf(inside, id, input.fields);
    if (reason) return { ok: false, reason };
    const columns = await columnsOf(inside, input.fields);
    const changes = former && changesOf<Partial<typeof former>>(former, columns);
    if (former && !changes) return { ok: true, organisationId: id };
    await tx
      .insert(organisations)
      .values({ id, createdAt: ctx.now, ...columns })
      .onConflictDoUpdate({ target: organisations.id, set: columns });
    await writeAudit(inside, {
      action: former ? 'organisation-changed' : 'organisation-entered',
      objectKind: 'organisation',
      objectId: id,
      ...(changes ? { body: changes } : {}),
    });
    return { ok: true, organisationId: id };
  });
}

async function columnsOf(ctx: Context, fields: OrganisationFields) {
  const { kind, nameJa, nameEn } = fields;
  const parent = fields.parentId ? await lockOrganisation(ctx, fields.parentId) : null;
  return {
    ...{ kind, nameJa, nameEn },
    kana: fields.kana ?? null,
    code: fields.code ?? null,
    email: fields.email ?? null,
    parentId: parent?.id ?? null,
    prefecture: fields.code ? prefectureOf(fields.code) : (parent?.prefecture ?? null),
  };
}

type Refusal = Extract<SaveOrganisation, { ok: false }>['reason'];

async function refusalOf(
  ctx: Context,
  id: string,
  { code, kind, parentId }: OrganisationFields,
): Promise<Refusal | null> {
  if (code) {
    if (!isOrganisationCode(code)) return 'code-wrong';
    const other = and(
      eq(organisations.kind, kind),
      eq(organisations.code, code),
      ne(organisations.id, id),
    );
    if ((await ctx.db.$count(organisations, other)) > 0) return 'code-taken';
  }
  if (!parentId) return null;
  const known =
    isUuid(parentId) && (await ctx.db.$count(organisations, eq(organisations.id, parentId)));
  if (!known) return 'no-such-parent';
  const [below] = await ctx.db.execute<{ found: boolean }>(
    sql`select ${parentId}::uuid in (select organisations_below(array[${id}::uuid])) as found`,
  );
  return below?.found ? 'own-parent' : null;
}
