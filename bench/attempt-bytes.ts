import type { BenchProduct } from './product.ts';
import { QUESTIONS } from './quiz-of-twenty.ts';

/** What one finished attempt takes in the database. */
export interface AttemptBytes {
  attempts: number;
  /** Of one attempt, tables with their indexes. */
  each: number;
  /** Of one attempt by table, the largest first. */
  tables: Record<string, number>;
}

/** Runs what takes attempts, each of twenty answers, and says by how much the tables grew. */
export async function measureBytes<T>(
  product: BenchProduct,
  act: () => Promise<T>,
): Promise<{ result: T; bytes: AttemptBytes }> {
  // What was freed before is not filled without being counted.
  await product.database.sql`vacuum full attempts, answer_events, answer_bodies, item_progress`;
  const [before, finished] = [await sizes(product), await finishedAttempts(product)];
  const result = await act();
  const [after, finishedAfter] = [await sizes(product), await finishedAttempts(product)];
  const attempts = finishedAfter - finished;
  const grown = [...after]
    .map(([table, size]) => [table, (size - (before.get(table) ?? 0)) / attempts] as const)
    .filter(([, bytes]) => bytes > 0)
    .toSorted(([, a], [, b]) => b - a);
  const each = grown.reduce((sum, [, bytes]) => sum + bytes, 0);
  return { result, bytes: { attempts, each, tables: Object.fromEntries(grown) } };
}

/** Bytes of each table of learning, its indexes and parts included; what runs beside is not counted. */
async function sizes({ database: { sql } }: BenchProduct): Promise<Map<string, number>> {
  const rows = await sql<{ table: string; size: number }[]>`
    select coalesce(parent.relname, c.relname) as table,
      sum(pg_total_relation_size(c.oid))::float as size
    from pg_class c
    left join pg_inherits i on i.inhrelid = c.oid
    left join pg_class parent on parent.oid = i.inhparent
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and c.relname not in ('sessions', 'outbox_jobs')
    group by 1`;
  return new Map(rows.map(({ table, size }) => [table, size]));
}

async function finishedAttempts({ database: { sql } }: BenchProduct): Promise<number> {
  const [row] = await sql<{ attempts: number }[]>`
    select count(*)::int as attempts from attempts
    where submitted_at is not null and cardinality(question_ids) = ${QUESTIONS}`;
  return row?.attempts ?? 0;
}
