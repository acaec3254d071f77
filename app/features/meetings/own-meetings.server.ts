import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import {
  allocations,
  fairCompanies,
  meetings,
  nameConsents,
  organisations,
  participantWishes,
} from '#db/schema/index.ts';
import type { FairView } from '#app/features/fairs/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { writtenSlot } from './clock-at.ts';
import type { OwnMeeting } from './meeting-view.ts';
import { loadOwnCard, type OwnCard } from './own-card.server.ts';
import { mayAnswer, mayCancel } from './policy.ts';

export interface OwnTimetable extends OwnCard {
  /** Who meets whom has been published. */
  isPublished: boolean;
  /** They agreed that companies they meet read their name. */
  opensName: boolean;
  /** By time, of every state. */
  meetings: OwnMeeting[];
}

/**
 * The actor's meetings at a fair.
 * @throws not-found without a card there
 */
export async function loadOwnTimetable(ctx: Context, slug: string): Promise<OwnTimetable> {
  const own = await loadOwnCard(ctx, slug);
  const { db } = ctx;
  const published = and(eq(allocations.fairId, own.fair.id), isNotNull(allocations.publishedAt));
  const opens = and(eq(nameConsents.cardId, own.cardId), isNull(nameConsents.endedAt));
  const [rows, versions, consents] = await Promise.all([
    selectOwn(ctx, own.cardId),
    db.$count(allocations, published),
    db.$count(nameConsents, opens),
  ]);
  return {
    ...own,
    isPublished: versions > 0,
    opensName: consents > 0,
    meetings: rows.map((row) => ownMeeting(row, own.fair, ctx.now)),
  };
}

type Row = Awaited<ReturnType<typeof selectOwn>>[number];

/** Of all states but those of a version that was never published. */
function selectOwn({ db }: Pick<Context, 'db'>, cardId: string) {
  const met = and(
    eq(fairCompanies.fairId, meetings.fairId),
    eq(fairCompanies.companyId, meetings.companyId),
  );
  const wished = and(
    eq(participantWishes.cardId, meetings.cardId),
    eq(participantWishes.companyId, meetings.companyId),
  );
  return db
    .select({
      ...{ meeting: meetings, booth: fairCompanies.booth, question: participantWishes.question },
      ...{ nameJa: organisations.nameJa, nameEn: organisations.nameEn },
      ...{ basis: allocations.basis, answersUntil: allocations.answersUntil },
    })
    .from(meetings)
    .innerJoin(allocations, eq(allocations.id, meetings.allocationId))
    .innerJoin(organisations, eq(organisations.id, meetings.companyId))
    .leftJoin(fairCompanies, met)
    .leftJoin(participantWishes, wished)
    .where(and(eq(meetings.cardId, cardId), isNotNull(allocations.publishedAt)))
    .orderBy(asc(meetings.slot), asc(meetings.createdAt), asc(meetings.id));
}

function ownMeeting(row: Row, fair: FairView, now: Date): OwnMeeting {
  const { id, companyId, tableNo, slot, state, cancelledBy, cancelledReason } = row.meeting;
  const answersUntil = row.answersUntil ?? fair.startsAt;
  const decided = { ...row.meeting, answersUntil };
  return {
    ...{ id, tableNo, slot, state, cancelledBy, cancelledReason, ...writtenSlot(fair, slot) },
    ...{ booth: row.booth ?? '', question: row.question ?? '', isAdded: row.basis === 'repaired' },
    company: { id: companyId, name: { ja: row.nameJa, en: row.nameEn } },
    hasLapsed: state === 'declined' && row.meeting.answeredAt === null,
    answersUntil: answersUntil.toISOString(),
    mayAnswer: mayAnswer(decided, fair, now),
    mayCancel: mayCancel(decided, fair, now),
  };
}
