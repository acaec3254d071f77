import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Database } from '#db/client.ts';
import { loadMarket } from '#app/features/allocations/load-market.server.ts';
import { publishAllocation } from '#app/features/allocations/publish-allocation.server.ts';
import { runMatching } from '#app/features/allocations/run-matching.server.ts';
import { simulateFair } from '#app/features/allocations/simulate-fair.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { BenchProduct } from './product.ts';
import { countStatements, type Statements } from './statements.ts';
import { digits, table } from './tables.ts';

export interface AllocationFigures {
  participants: number;
  meetings: number;
  load: { ms: number; statements: Statements };
  simulateMs: number;
  runMs: number;
  publishMs: number;
  /** The longest that this thread waited for its turn while matching was awaited. */
  longestBlockMs: number;
}

const [PEOPLE, COMPANIES, LISTED] = [400, 74, 10];

/** A fair as large as the largest, from the database: its market, forecasts, a version, its publication. */
export async function measureAllocations(product: BenchProduct): Promise<AllocationFigures> {
  const { db, sql } = product.database;
  const fairId = await makeFair(product.database);
  const [person] = await sql<{ id: string }[]>`select id from persons order by id limit 1`;
  const grants = [{ role: 'coordinator', scopeKind: 'platform', scopeId: null }];
  const actor = { personId: person!.id, grants } as unknown as Context['actor'];
  const ctx: Context = { db, actor, now: new Date(), log: console as never, requestId: 'bench' };
  const took = async <T>(work: () => Promise<T>) => {
    const began = performance.now();
    return { value: await work(), ms: performance.now() - began };
  };
  await loadMarket(ctx, fairId);
  const load = await took(() => loadMarket(ctx, fairId));
  const statements = await countStatements(product, () => loadMarket(ctx, fairId));
  await simulateFair(ctx, fairId);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const simulated = await took(() => simulateFair(ctx, fairId));
  const ran = await took(() => runMatching(ctx, fairId));
  delay.disable();
  if (!ran.value.ok) throw new Error(ran.value.reason);
  const allocationId = ran.value.id;
  const published = await took(() => publishAllocation(ctx, { fairId, allocationId }));
  if (!published.value.ok) throw new Error(published.value.reason);
  return {
    participants: load.value.market.participants.length,
    meetings: published.value.meetings,
    load: { ms: load.ms, statements },
    ...{ simulateMs: simulated.ms, runMs: ran.ms, publishMs: published.ms },
    longestBlockMs: delay.max / 1e6,
  };
}

/** A fair whose choices have just closed: everybody shows something to all companies and wishes for ten of them. */
async function makeFair({ sql }: Database): Promise<string> {
  const fairId = randomUUID();
  await sql`
    insert into fairs (id, slug, name_en, name_ja, opens_at, choices_until, starts_at, ends_at,
      published_until, mode, created_at)
    values (${fairId}, 'bench-allocation', 'Four hundred', '四百人', now() - interval '9 days',
      now() - interval '1 minute', now() + interval '20 days', now() + interval '20 days 3 hours',
      now() + interval '80 days', 'booked', now())`;
  await sql`
    with made as (
      insert into organisations (id, kind, name_ja, name_en, created_at)
      select gen_random_uuid(), 'company', '企業' || n, 'Company ' || n, now()
      from generate_series(1, ${COMPANIES}) n returning id)
    insert into fair_companies (fair_id, company_id, tables, joined_at)
    select ${fairId}, id, 1 + (row_number() over ())::int % 3, now() from made`;
  await sql`
    with people as (
      insert into persons (id, legal_name, display_name, locale, time_zone, created_at)
      select gen_random_uuid(), 'Chooser ' || n, 'Chooser', 'en', 'Asia/Tokyo', now()
      from generate_series(1, ${PEOPLE}) n returning id)
    insert into fair_cards (id, fair_id, person_id, number, created_at)
    select gen_random_uuid(), ${fairId}, id, (row_number() over ())::int, now() from people`;
  await sql`
    with given as (
      insert into profile_consents (id, card_id, fields, text_version, locale, recipients, given_at,
        ends_at)
      select gen_random_uuid(), id, '{jlpt}', '2026-11', 'en', '{}', now(), now() + interval '80 days'
      from fair_cards where fair_id = ${fairId} returning id, card_id)
    insert into published_profiles (consent_id, card_id, number, fair_id, shown, published_at, ends_at)
    select given.id, card_id, number, ${fairId},
      jsonb_build_object('jlpt', jsonb_build_object('level', 'N' || 1 + number % 5,
        'takenOn', '2025-12', 'evidence', 'stated')), now(), now() + interval '80 days'
    from given join fair_cards on fair_cards.id = card_id`;
  await makeWishes(sql, fairId);
  return fairId;
}

/** Everybody wishes for ten companies, and each of these has marked them. */
async function makeWishes(sql: Database['sql'], fairId: string): Promise<void> {
  await sql`
    insert into participant_choices (card_id, free, updated_at)
    select id, '111111111', now() from fair_cards where fair_id = ${fairId}`;
  await sql`
    insert into participant_wishes (card_id, company_id, rank)
    select card_id, company_id, rank - 1 from (
      select card.id as card_id, company_id,
        row_number() over (partition by card.id order by md5(card.id::text || company_id)) as rank
      from fair_cards card join fair_companies place on place.fair_id = card.fair_id
      where card.fair_id = ${fairId}) wished
    where rank <= ${LISTED}`;
  await sql`
    insert into card_marks (card_id, company_id, mark, marked_at)
    select card_id, company_id, (array['meet', 'talk', 'pass'])[1 + (rank + number) % 3], now()
    from participant_wishes join fair_cards on fair_cards.id = card_id
    where fair_id = ${fairId}`;
}

export function allocationLines(figures: AllocationFigures): string[] {
  const { participants, meetings, load, simulateMs, runMs, publishMs, longestBlockMs } = figures;
  const { reads, writes } = load.statements;
  return [
    table(
      ['fair', 'market ms', 'statements', 'forecasts ms', 'run ms', 'publish ms', 'meetings'],
      [
        [
          `${participants} x ${COMPANIES}, from the database`,
          ...[digits(load.ms), `${reads} + ${writes}`, digits(simulateMs), digits(runMs)],
          ...[digits(publishMs), String(meetings)],
        ],
      ],
    ),
    `A coordinator waits 1,000 ms at most. This thread waited ${digits(longestBlockMs)} ms at most, goal 50`,
  ];
}
