import { asc, eq } from 'drizzle-orm';
import { meetings } from '#db/schema/index.ts';
import { commonShown, shownTo } from '#app/features/candidates/exports.ts';
import { countedOf, participantFacts } from '#app/features/choices/exports.ts';
import { boothsOf, choicesOf, type Chosen } from '#app/features/choices/exports.server.ts';
import { holdSeed } from '#app/features/fairs/exports.server.ts';
import type { Market, Meeting } from '#app/features/matching/exports.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { sha256Hex } from '#app/platform/sha256.ts';
import type { Since } from './left-of.ts';
import { pairKey, type Pair } from './rules.ts';

/** A meeting of a repair's, with its row. */
export interface LiveMeeting extends Meeting {
  id: string;
  state: 'proposed' | 'accepted';
}

export interface LoadedSince {
  since: Since;
  live: LiveMeeting[];
  /** Live meetings of two of whom one is no longer shown to the other. */
  unseen: LiveMeeting[];
}

/** What became of everybody of a published market since. */
export async function loadSince(
  ctx: Pick<Context<Actor | null>, 'db' | 'now'>,
  fairId: string,
  market: Market,
): Promise<LoadedSince> {
  const people = new Map((await choicesOf(ctx, fairId)).map((each) => [each.cardId, each]));
  const companies = new Set((await boothsOf(ctx, fairId)).map(({ companyId }) => companyId));
  const { rowKey } = await holdSeed(ctx, fairId);
  const rows = await ctx.db
    .select()
    .from(meetings)
    .where(eq(meetings.fairId, fairId))
    .orderBy(asc(meetings.id));
  const live = rows.flatMap(({ id, state, ...row }): LiveMeeting[] =>
    state === 'proposed' || state === 'accepted' ? [{ id, state, ...meetingOf(row) }] : [],
  );
  const isLive = new Set(live.map(pairKey));
  const given = rows
    .filter(({ state }) => state === 'declined' || state === 'cancelled')
    .map(meetingOf)
    .filter((pair) => !isLive.has(pairKey(pair)));
  const out = new Map<string, Pair>();
  for (const pair of [...given, ...unseenPairs(market, people)]) out.set(pairKey(pair), pair);
  const salt = (key: string) => sha256Hex(`${rowKey ?? ''}\nout\n${key}`).slice(0, 32);
  return {
    live,
    unseen: live.filter((each) => isUnseen(people, each)),
    since: {
      ...{ live, companies, at: ctx.now },
      participants: new Map([...people].map(([id, person]) => [id, nowOf(market, id, person)])),
      out: [...out].map(([key, { participant, company }]) => ({
        ...{ participant, company, salt: salt(key) },
      })),
    },
  };
}

const meetingOf = (row: {
  cardId: string;
  companyId: string;
  tableNo: number;
  slot: number;
}): Meeting => ({
  ...{ participant: row.cardId, company: row.companyId, table: row.tableNo, slot: row.slot },
});

function isUnseen(people: ReadonlyMap<string, Chosen>, { participant, company }: Pair): boolean {
  const person = people.get(participant);
  return person !== undefined && shownTo(person.publication, company) === null;
}

/** Pairs of the market that could be, but of whom one is no longer shown to the other. */
function unseenPairs(market: Market, people: ReadonlyMap<string, Chosen>): Pair[] {
  const companyIds = market.companies.map(({ id }) => id);
  return market.participants.flatMap(({ id: participant, companies, fillByScore }) =>
    (fillByScore ? companyIds : companies)
      .map((company) => ({ participant, company }))
      .filter((pair) => isUnseen(people, pair)),
  );
}

/** Facts as all companies of the published row that still see somebody are shown alike. */
function nowOf(market: Market, id: string, { free, publication }: Chosen) {
  const row = market.participants.find((each) => each.id === id);
  const { companies: wishes = [], fillByScore = false } = row ?? {};
  const counted = countedOf(
    { publication, wishes, fillByScore },
    market.companies.map((each) => each.id),
  );
  return { free, facts: participantFacts(commonShown(publication, counted)) };
}
