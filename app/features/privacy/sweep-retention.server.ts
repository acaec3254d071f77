import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readSetting } from '#app/platform/settings.server.ts';
import { purgeImports } from '#app/features/imports/exports.server.ts';
import { mayErase } from './policy.ts';
import { EXPIRED } from './expired-rows.server.ts';
import { keptSince, RETENTION, RETENTION_KINDS, type RetentionKind } from './retention.ts';
import { sweepArchives } from './sweep-archives.server.ts';

/** At most so many rows in one statement. */
const CHUNK = 5_000;

export interface Expired {
  kind: RetentionKind;
  days: number;
  source: (typeof RETENTION)[RetentionKind]['source'];
  /** How many rows are past their time. */
  rows: number;
}

/** How much of each kind is past its time, and would be deleted now. */
export async function countExpired(ctx: Context<Actor | null>): Promise<Expired[]> {
  const counted: Expired[] = [];
  for (const kind of RETENTION_KINDS) {
    const days = await daysOf(ctx, kind);
    const rows = await ctx.db.$count(EXPIRED[kind].table, expired(ctx, kind, days));
    counted.push({ kind, days, source: RETENTION[kind].source, rows });
  }
  return counted;
}

/** The same for a coordinator to read. */
export async function listRetention(ctx: Context): Promise<Expired[]> {
  if (!mayErase(ctx.actor)) throw new AppError('forbidden');
  return countExpired(ctx);
}

/** Deletes what is past its time, kind by kind. @returns how many rows of each */
export async function sweepRetention(
  ctx: Context<null>,
): Promise<Pick<Expired, 'kind' | 'rows'>[]> {
  const swept: Pick<Expired, 'kind' | 'rows'>[] = [];
  for (const kind of RETENTION_KINDS) {
    // One kind that fails keeps nothing else too long.
    try {
      swept.push({ kind, rows: await sweep(ctx, kind) });
    } catch (error) {
      ctx.log.error({ err: error, kind }, 'retention failed');
    }
  }
  const gone = swept.filter(({ rows }) => rows > 0);
  if (gone.length > 0) {
    ctx.log.info({ event: 'retention', gone }, 'deleted what was past its time');
  }
  return swept;
}

async function sweep(ctx: Context<null>, kind: RetentionKind): Promise<number> {
  const days = await daysOf(ctx, kind);
  const condition = expired(ctx, kind, days);
  if (kind === 'archives') return sweepArchives(ctx, condition);
  if (kind === 'import-rows') {
    const rows = await ctx.db.$count(EXPIRED[kind].table, condition);
    await purgeImports(ctx);
    return rows;
  }
  let rows = 0;
  for (;;) {
    const last = await sweepChunk(ctx, kind, condition);
    rows += last;
    if (last < CHUNK) return rows;
  }
}

async function sweepChunk(ctx: Context<null>, kind: RetentionKind, condition: SQL | undefined) {
  const { table, blank } = EXPIRED[kind];
  const some = sql`ctid in (select ctid from ${table} where ${condition} limit ${CHUNK})`;
  const one = { one: sql`1` };
  const gone = blank
    ? await ctx.db
        .update(table)
        .set(blank as never)
        .where(some)
        .returning(one)
    : await ctx.db.delete(table).where(some).returning(one);
  return gone.length;
}

/** Operators may set how long rows of imports are kept. */
async function daysOf(ctx: Context<Actor | null>, kind: RetentionKind): Promise<number> {
  if (kind !== 'import-rows') return RETENTION[kind].days;
  return (await readSetting(ctx.db, 'import-retention')).days;
}

function expired(ctx: Context<Actor | null>, kind: RetentionKind, days: number): SQL | undefined {
  const now = RETENTION[kind].real ? realNow() : ctx.now;
  return EXPIRED[kind].where(keptSince(now, days));
}
