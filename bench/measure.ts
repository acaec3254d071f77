import { median, runLoad } from './load.ts';
import type { BenchProduct } from './product.ts';
import { cpuMs } from './processes.ts';
import type { Row, RowName } from './rows.ts';
import { countStatements, type Statements } from './statements.ts';

const ALONE = 200;

export interface Round {
  /** One user. */
  p50: number;
  p95: number;
  /** Sixteen users. */
  perSecond: number;
  p50Busy: number;
  p95Busy: number;
  sent: number;
  /** CPU time of one request at sixteen users. */
  serverCpuMs: number;
  databaseCpuMs: number;
  clientCpuMs: number;
}

export interface Measured extends Round {
  name: RowName;
  /** Of the body, uncompressed unless the row says otherwise. */
  bytes: number;
  statements: Statements;
  rounds: Round[];
}

/**
 * Measures every row in several rounds, so that whatever else the machine does meanwhile falls on
 * all of them; each figure is the median of its rounds.
 */
export async function measureRows(
  product: BenchProduct,
  rows: readonly Row[],
  options: { rounds: number; seconds: number; say: (line: string) => void },
): Promise<Measured[]> {
  const cursor = new Map(rows.map(({ name }) => [name, 0]));
  const take = async (row: Row, job: { users: number; seconds?: number; count?: number }) => {
    const from = cursor.get(row.name) ?? 0;
    const load = await runLoad({ port: product.port, requests: row.requests, from, ...job });
    cursor.set(row.name, from + load.sent);
    const wrong = Object.keys(load.statuses).filter((status) => Number(status) !== row.status);
    if (wrong.length > 0) throw new Error(`${row.name}: answered ${JSON.stringify(load.statuses)}`);
    return load;
  };
  const taken = new Map<RowName, { rounds: Round[]; bytes: number; statements: Statements }>();
  for (const row of rows) {
    const { bytes } = await take(row, { users: 16, seconds: 2 });
    const statements = await countStatements(product, () => take(row, { users: 1, count: 1 }));
    taken.set(row.name, { rounds: [], bytes, statements });
  }
  for (let n = 1; n <= options.rounds; n += 1) {
    for (const row of rows) {
      const alone = await take(row, { users: 1, count: row.alone ?? ALONE });
      const before = usage(product);
      const busy = await take(row, { users: 16, seconds: options.seconds });
      const after = usage(product);
      taken.get(row.name)?.rounds.push({
        ...{ p50: alone.p50, p95: alone.p95, perSecond: busy.perSecond, sent: busy.sent },
        ...{ p50Busy: busy.p50, p95Busy: busy.p95, clientCpuMs: busy.clientCpuMs },
        serverCpuMs: (after.server - before.server) / busy.sent,
        databaseCpuMs: (after.database - before.database) / busy.sent,
      });
      options.say(`round ${n}: ${row.name} ${Math.round(busy.perSecond)}/s`);
    }
  }
  return rows.map(({ name }) => summary(name, taken.get(name)));
}

function usage(product: BenchProduct) {
  return { server: cpuMs(product.serverPids()), database: cpuMs(product.databasePids()) };
}

function summary(
  name: RowName,
  taken: { rounds: Round[]; bytes: number; statements: Statements } | undefined,
): Measured {
  if (!taken) throw new Error(`${name} was not measured`);
  const { rounds } = taken;
  const middle = (key: keyof Round) => median(rounds.map((round) => round[key]));
  return {
    ...{ name, ...taken },
    ...{ p50: middle('p50'), p95: middle('p95'), perSecond: middle('perSecond') },
    ...{ p50Busy: middle('p50Busy'), p95Busy: middle('p95Busy'), sent: middle('sent') },
    serverCpuMs: middle('serverCpuMs'),
    databaseCpuMs: middle('databaseCpuMs'),
    clientCpuMs: middle('clientCpuMs'),
  };
}
