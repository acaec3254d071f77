import { count, eq } from 'drizzle-orm';
import { allocations, fairSeeds, fairs, meetings } from '#db/schema/index.ts';
import { checkAllocation } from '#app/features/allocation-check/exports.ts';
import { matchMarket, seedCommitment, type Market } from '#app/features/matching/exports.ts';
import { readMarket } from '#app/features/matching/exports.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const DAY_MS = 86_400_000;
const SEED = '5eed'.repeat(16);

/** Who is to meet whom; the slot and the table are found where none is named. */
export interface WantedMeeting {
  companyId: string;
  cardId: string;
  tableNo?: number;
  slot?: number;
  state?: (typeof meetings.$inferInsert)['state'];
}

type Parts = Partial<typeof allocations.$inferInsert> & {
  /** Slots of the fair. */
  slots?: number;
  /** Of other people and companies that wished for somebody and got nobody. */
  also?: (market: Market) => Market;
};

/**
 * A published version of a fair with a market in which exactly these two wish for each other, its result, its
 * record and its meetings. Returns the ids of the meetings in the order in which they were asked for.
 */
export async function makePublishedMeetings(
  fairId: string,
  wanted: readonly WantedMeeting[],
  { slots = 9, also = (market) => market, ...parts }: Parts = {},
): Promise<{ allocationId: string; meetingIds: string[] }> {
  const db = testDb();
  const market = also(await marketOfWanted(fairId, wanted, slots));
  const matching = matchMarket(market);
  if (!matching.ok) throw new Error(JSON.stringify(matching.refusal));
  const placed = wanted.map((each) => placeOf(each, matching.result));
  const found = matching.result.meetings.filter(
    (met) => !placed.some((each) => isSamePair(each, met)),
  );
  const result = { ...matching.result, meetings: [...found, ...placed] };
  const { record } = checkAllocation(market, result);
  const id = uuidv7();
  const [rows] = await db
    .select({ many: count() })
    .from(allocations)
    .where(eq(allocations.fairId, fairId));
  await db.insert(allocations).values({
    ...{ id, fairId, number: (rows?.many ?? 0) + 1, basis: 'matched', market, result, record },
    ...{ figures: result.figures, version: result.version, madeAt: NOW, publishedAt: NOW },
    ...{ inputDigest: record.input.digest, outputDigest: record.output.digest },
    ...{ answersUntil: new Date(NOW.getTime() + 5 * DAY_MS), ...parts },
  });
  const rowsOfMeetings = placed.map((place, at) => ({
    ...{ id: uuidv7(), fairId, allocationId: id, ...meetingOf(place, wanted[at]!) },
  }));
  if (rowsOfMeetings.length > 0) await db.insert(meetings).values(rowsOfMeetings);
  return { allocationId: id, meetingIds: rowsOfMeetings.map((row) => row.id) };
}

function meetingOf(
  { participant, company, table, slot }: PlacedMeeting,
  { state = 'proposed' }: WantedMeeting,
) {
  return {
    ...{ companyId: company, cardId: participant, tableNo: table, slot, state, createdAt: NOW },
    answeredAt: state === 'proposed' ? null : NOW,
    cancelledBy: state === 'cancelled' ? ('participant' as const) : null,
  };
}

const isSamePair = (
  one: { participant: string; company: string },
  other: { participant: string; company: string },
) => one.participant === other.participant && one.company === other.company;

function placeOf(
  { cardId, companyId, tableNo, slot }: WantedMeeting,
  { meetings: made }: { meetings: readonly PlacedMeeting[] },
): PlacedMeeting {
  const pair = { participant: cardId, company: companyId };
  const own = made.find((met) => isSamePair(met, pair));
  if (!own) throw new Error('this meeting has no place in the market');
  return { ...pair, table: tableNo ?? own.table, slot: slot ?? own.slot };
}

interface PlacedMeeting {
  participant: string;
  company: string;
  table: number;
  slot: number;
}

async function marketOfWanted(
  fairId: string,
  wanted: readonly WantedMeeting[],
  slots: number,
): Promise<Market> {
  const value = await seedOf(fairId);
  const cards = [...new Set(wanted.map(({ cardId }) => cardId))];
  const companies = [...new Set(wanted.map(({ companyId }) => companyId))];
  const all = '1'.repeat(slots);
  const tables = Math.max(1, ...wanted.map(({ tableNo }) => tableNo ?? 1));
  const reading = readMarket({
    format: 1,
    fair: {
      ...{ id: fairId, cap: slots, seed: { value, commitment: seedCommitment(value) } },
      slots: Array.from({ length: slots }, (_, at) => `slot ${at + 1}`),
    },
    participants: cards.map((id) => ({
      ...{ id, free: all, salt: `salt of ${id}` },
      companies: wanted.filter(({ cardId }) => cardId === id).map(({ companyId }) => companyId),
    })),
    companies: companies.map((id) => ({
      ...{ id, seats: slots * tables, salt: `salt of ${id}` },
      booth: { name: 'A-1', tables: Array.from({ length: tables }, () => all) },
      tiers: [wanted.filter(({ companyId }) => companyId === id).map(({ cardId }) => cardId)],
    })),
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.value;
}

async function seedOf(fairId: string): Promise<string> {
  const db = testDb();
  await db
    .insert(fairSeeds)
    .values({ fairId, value: SEED, commitment: seedCommitment(SEED), madeAt: NOW })
    .onConflictDoNothing();
  await db.update(fairs).set({ mode: 'booked' }).where(eq(fairs.id, fairId));
  const [row] = await db.select().from(fairSeeds).where(eq(fairSeeds.fairId, fairId));
  return row!.value;
}
