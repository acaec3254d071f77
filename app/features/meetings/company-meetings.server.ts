import { and, asc, eq, isNotNull, ne } from 'drizzle-orm';
import { allocations, fairCompanies, meetings } from '#db/schema/index.ts';
import {
  findShown,
  openedNames,
  type OpenedName,
  type ShownCard,
} from '#app/features/candidates/exports.server.ts';
import type { FairView } from '#app/features/fairs/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { writtenSlot } from './clock-at.ts';
import type { CompanyMeeting } from './meeting-view.ts';
import { mayCancel } from './policy.ts';

/** A company at a fair, as established from who acts. */
export interface CompanyAtFair {
  fair: FairView;
  reader: { fairId: string; companyId: string };
}

export interface CompanyTimetable {
  booth: string;
  tables: number;
  isPublished: boolean;
  /** By table and time; what was declined is nobody's to know. */
  meetings: CompanyMeeting[];
}

/** The meetings of a company: of whom it sees something by number, or by name where that is open to it. */
export async function loadCompanyTimetable(
  ctx: Context,
  { fair, reader }: CompanyAtFair,
): Promise<CompanyTimetable> {
  const [rows, [place], published] = await Promise.all([
    selectMeetings(ctx, reader),
    ctx.db
      .select({ booth: fairCompanies.booth, tables: fairCompanies.tables })
      .from(fairCompanies)
      .where(
        and(eq(fairCompanies.fairId, reader.fairId), eq(fairCompanies.companyId, reader.companyId)),
      ),
    ctx.db.$count(
      allocations,
      and(eq(allocations.fairId, fair.id), isNotNull(allocations.publishedAt)),
    ),
  ]);
  const cardIds = rows.map(({ meeting }) => meeting.cardId);
  const [shown, names] = await Promise.all([
    findShown(ctx, reader, cardIds),
    openedNames(ctx, reader, cardIds),
  ]);
  const seen = { shown, names, fair, now: ctx.now };
  return {
    ...{ booth: place?.booth ?? '', tables: place?.tables ?? 1, isPublished: published > 0 },
    meetings: rows.map((row) => companyMeeting(row, seen)),
  };
}

type Row = Awaited<ReturnType<typeof selectMeetings>>[number];

function selectMeetings({ db }: Context, { fairId, companyId }: CompanyAtFair['reader']) {
  return db
    .select({ meeting: meetings, answersUntil: allocations.answersUntil })
    .from(meetings)
    .innerJoin(allocations, eq(allocations.id, meetings.allocationId))
    .where(
      and(
        ...[eq(meetings.fairId, fairId), eq(meetings.companyId, companyId)],
        ...[ne(meetings.state, 'declined'), isNotNull(allocations.publishedAt)],
      ),
    )
    .orderBy(asc(meetings.tableNo), asc(meetings.slot), asc(meetings.createdAt), asc(meetings.id));
}

interface Seen {
  shown: ReadonlyMap<string, ShownCard>;
  names: ReadonlyMap<string, OpenedName>;
  fair: FairView;
  now: Date;
}

function companyMeeting({ meeting, answersUntil }: Row, seen: Seen): CompanyMeeting {
  const { id, cardId, tableNo, slot, state, cancelledBy } = meeting;
  const card = seen.shown.get(cardId);
  // Who gave a meeting up is told by number alone, also where another one is accepted.
  const name = state === 'accepted' ? seen.names.get(cardId) : undefined;
  const decided = { ...meeting, answersUntil: answersUntil ?? seen.fair.startsAt };
  return {
    ...{ id, tableNo, slot, state, cancelledBy, ...writtenSlot(seen.fair, slot) },
    card: card
      ? { id: cardId, number: card.number, name: name?.name ?? null, kana: name?.kana ?? null }
      : null,
    mayCancel: mayCancel(decided, seen.fair, seen.now),
  };
}
