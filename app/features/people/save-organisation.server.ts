import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { organisations } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { changesOf } from './changes.ts';
import { lockOrganisation, lockOrganisationTree, requireKeeper } from './keeper.server.ts';
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
    await lockOrganisationTree(inside);
    const former = input.organisationId
      ? await lockOrganisation(inside, input.organisationId)
      : null;
    const id = former?.id ?? uuidv7();
    const reason = await refusalOf(inside, { id, former }, input.fields);
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

interface Asked {
  id: string;
  former: typeof organisations.$inferSelect | null;
}

async function refusalOf(
  ctx: Context,
  asked: Asked,
  fields: OrganisationFields,
): Promise<Refusal | null> {
  return (await codeRefusal(ctx, asked, fields)) ?? (await parentRefusal(ctx, asked, fields));
}

async function codeRefusal(ctx: Context, { id }: Asked, { code, kind }: OrganisationFields) {
  if (!code) return null;
  if (!isOrganisationCode(code)) return 'code-wrong' as const;
  const other = and(
    eq(organisations.kind, kind),
    eq(organisations.code, code),
    ne(organisations.id, id),
  );
  return (await ctx.db.$count(organisations, other)) > 0 ? ('code-taken' as const) : null;
}

async function parentRefusal(ctx: Context, { id, former }: Asked, fields: OrganisationFields) {
  const { parentId } = fields;
  if (!parentId) return null;
  const isSame = parentId === former?.parentId;
  const fits = isSame ? undefined : isNull(organisations.closedOn);
  const open = and(eq(organisations.id, parentId), fits);
  const known = isUuid(parentId) && (await ctx.db.$count(organisations, open));
  if (!known) return 'no-such-parent' as const;
  const [below] = await ctx.db.execute<{ found: boolean }>(
    sql`select ${parentId}::uuid in (select organisations_below(array[${id}::uuid])) as found`,
  );
  return below?.found ? ('own-parent' as const) : null;
}
