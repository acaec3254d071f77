import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { cardTags } from '#db/schema/candidates.ts';
import type { Context } from '#app/platform/context.server.ts';
import { requireCard } from './get-candidate.server.ts';
import { MOST_TAGS, readTag } from './team-records.ts';
import { visibleCards, type Reader } from './visible.server.ts';

const ofTeam = ({ companyId }: Reader, cardId: string) =>
  and(eq(cardTags.cardId, cardId), eq(cardTags.companyId, companyId));

/** The tags of a team on cards that it sees, by card. */
export async function tagsOf(
  { db }: Pick<Context, 'db'>,
  { companyId }: Pick<Reader, 'companyId'>,
  cardIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (cardIds.length === 0) return new Map();
  const rows = await db
    .select({ cardId: cardTags.cardId, tag: cardTags.tag })
    .from(cardTags)
    .where(and(eq(cardTags.companyId, companyId), inArray(cardTags.cardId, [...cardIds])))
    .orderBy(asc(cardTags.tag));
  const tags = new Map<string, string[]>();
  for (const { cardId, tag } of rows) tags.set(cardId, [...(tags.get(cardId) ?? []), tag]);
  return tags;
}

/** The tags that a team has on cards that it sees now: none tells of one that it does not. */
export async function listTags({ db, now }: Context, reader: Reader): Promise<string[]> {
  const rows = await db
    .selectDistinct({ tag: cardTags.tag })
    .from(cardTags)
    .where(
      and(
        eq(cardTags.companyId, reader.companyId),
        sql`${cardTags.cardId} in ${visibleCards(reader, now)}`,
      ),
    )
    .orderBy(asc(cardTags.tag));
  return rows.map(({ tag }) => tag);
}

export type TagFault = 'no-tag' | 'too-many-tags';

/** Puts a tag of the team on a card; one that is there stays. @throws not-found for a card that it does not see */
export async function addTag(
  ctx: Context,
  reader: Reader,
  { cardId, tag: typed }: { cardId: string; tag: string },
): Promise<{ ok: true } | { ok: false; reason: TagFault }> {
  await requireCard(ctx, reader, cardId);
  const tag = readTag(typed);
  if (tag === null) return { ok: false, reason: 'no-tag' };
  const { companyId } = reader;
  return ctx.db.transaction(async (tx) => {
    // Tags of one card are put on one after another, so that there are never too many.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`tags ${companyId} ${cardId}`}))`);
    const there = await tx
      .select({ tag: cardTags.tag })
      .from(cardTags)
      .where(ofTeam(reader, cardId));
    if (there.some((each) => each.tag === tag)) return { ok: true };
    if (there.length >= MOST_TAGS) return { ok: false, reason: 'too-many-tags' };
    await tx.insert(cardTags).values({
      ...{ cardId, companyId, tag, taggedBy: ctx.actor.personId, taggedAt: ctx.now },
    });
    return { ok: true };
  });
}

/** Takes a tag of the team off a card. @throws not-found for a card that it does not see */
export async function removeTag(
  ctx: Context,
  reader: Reader,
  { cardId, tag }: { cardId: string; tag: string },
): Promise<void> {
  await requireCard(ctx, reader, cardId);
  await ctx.db.delete(cardTags).where(and(ofTeam(reader, cardId), eq(cardTags.tag, tag)));
}
