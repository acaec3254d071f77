import { runLoad } from './load.ts';
import type { BenchProduct } from './product.ts';
import { attemptRequests } from './attempt-requests.mjs';

const PLACEMENT = 'jet-japanese-placement';
const TEST = 'placement-test';
const ALONE = 200;

/** The start of an attempt whose questions are drawn. */
export interface DrawFigures {
  /** One user, milliseconds. */
  p50: number;
  p95: number;
  /** Sixteen users. */
  perSecond: number;
}

/** Has everybody begin the placement test once: some one after another, all others sixteen at a time. */
export async function measureDraws(
  product: BenchProduct,
  cookies: readonly string[],
): Promise<DrawFigures> {
  await enrolAll(product);
  const { port, database } = product;
  const path = `/learn/${PLACEMENT}/${TEST}`;
  const requests = cookies.map((cookie) =>
    attemptRequests({ host: `localhost:${port}`, cookie, path }).start(),
  );
  const alone = await runLoad({ port, requests, from: 0, users: 1, count: ALONE });
  const rest = requests.length - ALONE;
  const busy = await runLoad({ port, requests, from: ALONE, users: 16, count: rest });
  const [made] = await database.sql<{ attempts: number }[]>`
    select count(*)::int as attempts from attempts a
    join enrolments e on e.id = a.enrolment_id
    join accounts c on c.person_id = e.person_id and c.email like 'learner-%'
    where a.item_slug = ${TEST} and cardinality(a.question_ids) = 24`;
  if (made?.attempts !== requests.length) {
    throw new Error(`${made?.attempts} of ${requests.length} placement tests were begun`);
  }
  return { p50: alone.p50, p95: alone.p95, perSecond: busy.perSecond };
}

/** The learners, in an edition of the placement test. */
async function enrolAll({ database: { sql } }: BenchProduct): Promise<void> {
  await sql`
    insert into enrolments (id, person_id, edition_id, revision, route, anchor_at, enrolled_at)
    select gen_random_uuid(), a.person_id, d.id, 1, 'self', now(), now()
    from accounts a cross join (
      select d.id from editions d join courses c on c.id = d.course_id and c.slug = ${PLACEMENT}
      order by d.created_at limit 1) d
    where a.email like 'learner-%'
    on conflict do nothing`;
}
