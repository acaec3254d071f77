import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { companyRecruiters, fairCards, fairs } from '#db/schema/index.ts';
import { notifyAll } from '#app/features/notifications/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';

type Writing = Pick<Context<Actor | null>, 'db' | 'now'>;

export interface Told {
  what: 'set' | 'changed';
  /** Of which version: each person hears of it once. */
  allocationId: string;
  cardIds: readonly string[];
  /** Who wished for meetings and has none: there is something to read, and nothing to answer. */
  withNone?: readonly string[];
  companyIds: readonly string[];
  /** Until when there is something to answer. */
  until: Date;
}

/** Tells people and companies that their timetable is there, or another one: what it says stands on its page. */
export async function tellOfMeetings(ctx: Writing, told: Told): Promise<void> {
  const { what, allocationId, until } = told;
  const dedupeKey = `fair-meetings:${allocationId}`;
  for (const { slug, personIds } of await peopleOf(ctx, told.cardIds)) {
    await notifyAll(ctx, {
      ...{ personIds, dedupeKey, link: `/career/fairs/${slug}/meetings` },
      ...(what === 'set'
        ? { template: 'fair-meetings-set', params: { until: until.toISOString() } }
        : { template: 'fair-meetings-changed', params: {} }),
    });
  }
  for (const { slug, personIds } of await peopleOf(ctx, told.withNone ?? [])) {
    const link = `/career/fairs/${slug}/meetings`;
    await notifyAll(ctx, { personIds, dedupeKey, link, template: 'new-message', params: {} });
  }
  await notifyAll(ctx, {
    ...{ personIds: await recruitersOf(ctx, told.companyIds), dedupeKey },
    ...{ link: '/company/meetings', params: {} },
    template: what === 'set' ? 'company-meetings-set' : 'company-meetings-changed',
  });
}

/** Reminds people whose meetings wait for their answer. */
export async function remindOfAnswers(
  ctx: Writing,
  { allocationId, cardIds, until }: Pick<Told, 'allocationId' | 'cardIds' | 'until'>,
): Promise<void> {
  for (const { slug, personIds } of await peopleOf(ctx, cardIds)) {
    await notifyAll(ctx, {
      ...{ personIds, dedupeKey: `fair-answers-due:${allocationId}` },
      ...{ template: 'fair-answers-due', params: { until: until.toISOString() } },
      link: `/career/fairs/${slug}/meetings`,
    });
  }
}

async function peopleOf({ db }: Writing, cardIds: readonly string[]) {
  if (cardIds.length === 0) return [];
  const rows = await db
    .select({ personId: fairCards.personId, slug: fairs.slug })
    .from(fairCards)
    .innerJoin(fairs, eq(fairs.id, fairCards.fairId))
    .where(inArray(fairCards.id, [...cardIds]));
  const slugs = [...new Set(rows.map(({ slug }) => slug))];
  return slugs.map((slug) => ({
    ...{ slug, personIds: rows.filter((row) => row.slug === slug).map((row) => row.personId) },
  }));
}

async function recruitersOf({ db }: Writing, companyIds: readonly string[]): Promise<string[]> {
  if (companyIds.length === 0) return [];
  const { personId, companyId, endedAt } = companyRecruiters;
  const rows = await db
    .selectDistinct({ personId })
    .from(companyRecruiters)
    .where(and(inArray(companyId, [...companyIds]), isNull(endedAt), isNotNull(personId)));
  return rows.flatMap((row) => row.personId ?? []);
}
