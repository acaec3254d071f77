import { randomBytes } from 'node:crypto';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createDatabase } from '#db/client.ts';
import { startProduct, type Product } from '#tests/kill/product.ts';
import { startEmbedded } from '../../server/embedded-postgres.mjs';
import { checkStarts, type Made, type Start } from './checks/starts.ts';
import { ask } from './requests.ts';
import type { Invariant, Outcome, Run } from './invariant.ts';

const STARTS = 5;
const PROJECT = resolve(import.meta.dirname, '../..');

export const startsAtOnce: Invariant = {
  id: 'I8',
  name: 'simultaneous starts',
  run: soak,
};

async function soak({ say }: Run): Promise<Outcome> {
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  const dataDir = mkdtempSync(join(PROJECT, '.cache/product-'));
  const embedded = await startEmbedded({ dataDir, cloneDir: PROJECT });
  try {
    const { starts, products } = await startAll(embedded.url);
    say(`${products.length} of ${STARTS} came up`);
    const made = await readMade(embedded.url);
    await Promise.all(products.map((product) => product.stop()));
    await Promise.all(products.map((product) => product.destroy()));
    return {
      asked: `${STARTS} starts on an empty database`,
      done: `${starts.filter(({ status }) => status === 200).length} starts, ${made.migrations} migrations`,
      violations: checkStarts(starts, made),
    };
  } finally {
    embedded.destroy();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startAll(databaseUrl: string): Promise<{ starts: Start[]; products: Product[] }> {
  const env = {
    ...{ DATABASE_URL: databaseUrl, SECRET_KEY: randomBytes(32).toString('hex') },
    ...{ DEMO: '1', WEB_CONCURRENCY: '1' },
  };
  const tries = await Promise.allSettled(Array.from({ length: STARTS }, () => startProduct(env)));
  const products = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const failed = tries.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  const came = await Promise.all(
    products.map(async ({ url, output }) => {
      const { status } = await ask({ url, path: '/readyz' });
      return { output: output(), status };
    }),
  );
  return {
    products,
    starts: [...came, ...failed.map((why) => ({ output: String(why), status: 0 }))],
  };
}

async function readMade(url: string): Promise<Made> {
  const { sql, close } = createDatabase(url, { max: 1 });
  const [made] = await sql<Made[]>`
    select (select count(*)::int from schema_migrations) as migrations,
      (select (count(*) - count(distinct course_id))::int from course_versions) as "versionsTooMany",
      (select count(*)::int from accounts where demo) as "demoPeople"`;
  await close();
  return made as Made;
}
