import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestPostgres, type TestPostgres } from '#tests/setup/postgres.ts';
import { startProduct } from './product.ts';

const SERVERS = 5;

let cluster: TestPostgres;

beforeAll(async () => {
  cluster = await startTestPostgres();
}, 60_000);
afterAll(() => cluster.stop());

test(`${SERVERS} servers that start at once on one empty database all come up, and make everything once`, async () => {
  const name = `five_${randomUUID().slice(0, 8)}`;
  const admin = postgres(cluster.adminUrl, { max: 1, fetch_types: false });
  await admin.unsafe(`create database ${name} template template0`);
  await admin.end();
  const url = new URL(cluster.adminUrl);
  url.pathname = `/${name}`;
  const settings = {
    ...{ DATABASE_URL: url.href, SECRET_KEY: randomUUID() + randomUUID() },
    ...{ DEMO: '1', WEB_CONCURRENCY: '1' },
  };
  const products = await Promise.all(Array.from({ length: SERVERS }, () => startProduct(settings)));
  try {
    for (const product of products) {
      expect((await fetch(`${product.url}/readyz`)).status).toBe(200);
      expect((await fetch(`${product.url}/courses`)).status).toBe(200);
      expect(product.output()).not.toMatch(/uncaught exception|unhandled rejection/);
    }
    const sql = postgres(url.href, { max: 1, fetch_types: false });
    const [made] = await sql`
      select (select count(*)::int from accounts where email like '%@demo.example') as accounts,
        (select count(*)::int from course_versions) as versions,
        (select count(distinct course_id)::int from course_versions) as courses,
        (select count(*)::int from outbox_jobs where failed_at is not null) as failed`;
    await sql.end();
    expect(made?.accounts).toBe(11);
    expect(made?.versions).toBe(made?.courses);
    expect(made?.failed).toBe(0);
  } finally {
    await Promise.all(products.map((product) => product.stop()));
    await Promise.all(products.map((product) => product.destroy()));
  }
});
