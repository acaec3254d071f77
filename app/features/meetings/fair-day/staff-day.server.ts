import { eq } from 'drizzle-orm';
import { fairCards, fairCheckIns } from '#db/schema/index.ts';
import type { FairView } from '#app/features/fairs/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isDayOf } from './day-rules.ts';
import { requireDoor } from './guests.server.ts';
import { loadBooths, requireDayFair, type NamedBooth } from './load-booths.server.ts';

/** How one booth stands, in numbers. */
export interface BoothFigures {
  companyId: string;
  name: Record<'en' | 'ja', string>;
  booth: string;
  tables: number;
  running: number;
  ahead: number;
  missed: number;
  /** Of its latest table, in minutes. */
  late: number;
  waiting: number;
}

/** A fair by its id, for who lets people in. @throws not-found where there is no such fair; forbidden */
export async function findStaffFair(ctx: Context, fairId: string): Promise<FairView> {
  requireDoor(ctx);
  return requireDayFair(ctx, fairId);
}

/**
 * A fair on its day in numbers, for who lets people in: who came, what runs, what is late, who queues where.
 * @throws not-found where there is no such fair; forbidden
 */
export async function loadStaffDay(ctx: Context, fairId: string) {
  const fair = await findStaffFair(ctx, fairId);
  const ofFair = eq(fairCards.fairId, fair.id);
  const [booths, cards, here] = await Promise.all([
    loadBooths(ctx, fair),
    ctx.db.$count(fairCards, ofFair),
    ctx.db
      .select({ cardId: fairCheckIns.cardId })
      .from(fairCheckIns)
      .innerJoin(fairCards, eq(fairCards.id, fairCheckIns.cardId))
      .where(ofFair),
  ]);
  const figures = booths.map(figuresOf);
  const sum = (of: (booth: BoothFigures) => number) =>
    figures.reduce((total, booth) => total + of(booth), 0);
  return {
    fair,
    isOn: isDayOf(fair, ctx.now),
    ...{ cards, checkedIn: here.length, booths: figures },
    running: sum(({ running }) => running),
    waiting: sum(({ waiting }) => waiting),
    late: figures.filter(({ late }) => late > 0).length,
  };
}

function figuresOf({ companyId, name, booth, tables, waiting }: NamedBooth): BoothFigures {
  const meetings = tables.flatMap((table) => table.meetings);
  const count = (phase: string) => meetings.filter((each) => each.phase === phase).length;
  const late = meetings.filter(({ phase }) => phase === 'ahead').map((each) => each.late);
  return {
    ...{ companyId, name, booth, tables: tables.length, waiting: waiting.length },
    ...{ running: count('running'), ahead: count('ahead'), missed: count('missed') },
    late: Math.max(0, ...late, ...tables.map(({ delay }) => delay.minutes)),
  };
}
