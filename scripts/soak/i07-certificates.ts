import { verifyCertificate } from '#app/features/certificates/verify-certificate.server.ts';
import { publishCourse } from '#app/features/courses/publish-course.server.ts';
import type { Asked } from '#app/features/quizzes/check-up.ts';
import { seededRandom } from '#app/features/quizzes/random.ts';
import { makeCode } from '#app/platform/tokens.server.ts';
import type { Database } from '#db/client.ts';
import { compiled, smallCourse } from '#tests/content/small-course.ts';
import { checkCertificates, type Facts, type IssuedCertificate } from './checks/certificates.ts';
import { systemContext } from './context.ts';
import { part, shortfall, type Invariant, type Outcome, type Run } from './invariant.ts';
import { makeAccounts, signIn, type Account } from './learners.ts';
import { crashesIn, withProduct, type Soaked } from './product.ts';
import * as simulated from './simulated-learner.ts';
import { answerKeysOf, askedInItem } from '../seed/answer-keys.ts';

const COMPLETIONS = 10_000;
const AT_ONCE = 16;
const UNKNOWN_CODES = 1_000;

export const certificates: Invariant = {
  id: 'I7',
  name: 'certificate if and only if passed',
  run: (run) => withProduct((soaked) => soak(soaked, run)),
};

async function soak({ product, database }: Soaked, { share, say }: Run): Promise<Outcome> {
  const wanted = part(COMPLETIONS, share);
  const world = await makeWorld(database, product.url);
  const random = seededRandom(11);
  const told: simulated.Told[] = [];
  while ((await countPassed(database)) < wanted) {
    const missing = wanted - (await countPassed(database));
    const count = Math.ceil(missing * 1.2) + 2;
    const accounts = await makeAccounts(database, count, `after-${told.length}`);
    told.push(...(await learnAll(world, accounts, random)));
    say(`${told.length} learners have learnt, ${await countPassed(database)} of them passed`);
  }
  const facts = await readFacts(database, told);
  const issued = await verifyAll(database, await readIssued(database));
  return {
    asked: `${wanted} completions`,
    done: `${facts.filter(({ passed }) => passed).length} completions of ${facts.length} learners, ${describe(issued)}`,
    violations: [
      ...shortfall('completions', facts.filter(({ passed }) => passed).length, wanted),
      ...told.flatMap(({ surprises }) => surprises),
      ...checkCertificates(facts, issued),
      ...(await knownCodes(database)).map((code) => `${code} is verified and was never issued`),
      ...crashesIn(product.output()),
    ],
  };
}

function describe(issued: readonly IssuedCertificate[]): string {
  const replaced = issued.filter((one) => one.replaced).length;
  const revoked = issued.filter((one) => one.revoked).length;
  return `${issued.length} certificates, ${replaced} replaced, ${revoked} revoked`;
}

async function makeWorld(database: Database, url: string): Promise<simulated.World> {
  const course = compiled(smallCourse());
  const media = { audio: new Map<string, string>(), strokes: new Map<string, string>() };
  await publishCourse(systemContext(database.db), { course, media });
  const { sql } = database;
  const items = await sql<{ slug: string; keys: Asked['keys'] }[]>`
    select i.slug, ${answerKeysOf(sql, askedInItem(sql))} as keys from course_items i
    join course_versions v on v.id = i.version_id join courses c on c.id = v.course_id
    where c.slug = ${course.slug} and i.quiz_version_id is not null`;
  const [staff] = await database.sql<{ accountId: string }[]>`
    select id as "accountId" from accounts where email = 'coordinator@demo.example'`;
  const [coordinator] = await signIn(database, staff ? [staff] : []);
  if (!coordinator) throw new Error('There is no coordinator.');
  const keys = new Map(items.map((item) => [item.slug, item.keys]));
  return { url, database, slug: course.slug, keys, coordinator };
}

async function learnAll(
  world: simulated.World,
  accounts: readonly Account[],
  random: () => number,
): Promise<simulated.Told[]> {
  const open = accounts.map((account) => ({ account, plan: simulated.drawPlan(random) }));
  const told: simulated.Told[] = [];
  const work = async () => {
    for (let next = open.pop(); next; next = open.pop()) {
      told.push(await simulated.learn(world, next.account, next.plan));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return told;
}

/** A learner's best at one check-up. */
interface Best {
  score: number;
  share: number;
}

/** Who passed by the rule of the small course, from submitted attempts alone. */
async function readPassed({ sql }: Database): Promise<{ personId: string; passed: boolean }[]> {
  const { KANA_CHECK, KANA_LESSON, LESSONS, MODULE } = simulated;
  const rows = await sql<{ personId: string; items: Record<string, Best> }[]>`
    select e.person_id as "personId", jsonb_object_agg(b.item_slug, b) as items
    from enrolments e
    join editions d on d.id = e.edition_id join courses c on c.id = d.course_id and c.slug = 'small'
    join (select enrolment_id, item_slug, max(score)::float8 as score,
        max(score / max_score)::float8 as share
      from attempts where submitted_at is not null group by 1, 2) b on b.enrolment_id = e.id
    group by 1`;
  const isDone = (items: Record<string, Best>, lesson: string) =>
    `${lesson}-check-up` in items ||
    (lesson === KANA_LESSON && (items[KANA_CHECK]?.score ?? 0) >= 3);
  return rows.map(({ personId, items }) => ({
    personId,
    passed: LESSONS.every((lesson) => isDone(items, lesson)) && (items[MODULE]?.share ?? 0) >= 0.7,
  }));
}

async function countPassed(database: Database): Promise<number> {
  return (await readPassed(database)).filter(({ passed }) => passed).length;
}

async function readFacts(database: Database, told: readonly simulated.Told[]): Promise<Facts[]> {
  const passed = new Map((await readPassed(database)).map((row) => [row.personId, row.passed]));
  return told.map(({ personId, revoked }) => ({
    ...{ personId, revoked, passed: passed.get(personId) ?? false },
  }));
}

async function readIssued({ sql }: Database): Promise<Omit<IssuedCertificate, 'shown'>[]> {
  return sql<Omit<IssuedCertificate, 'shown'>[]>`
    select person_id as "personId", code, replaced_by is not null as replaced,
      revoked_at is not null as revoked
    from certificates`;
}

/** Asks the product's own verification about every code, each from an address of its own. */
async function verifyAll(
  database: Database,
  issued: readonly Omit<IssuedCertificate, 'shown'>[],
): Promise<IssuedCertificate[]> {
  const asked: IssuedCertificate[] = [];
  for (const [number, one] of issued.entries()) {
    asked.push({ ...one, shown: await verify(database, one.code, number) });
  }
  return asked;
}

async function verify({ db }: Database, code: string, number: number): Promise<string | null> {
  const clientAddress = `reader-${number}`;
  const input = { code, locale: 'ja' as const, clientAddress };
  return (await verifyCertificate(systemContext(db), input))?.state ?? null;
}

/** Codes of the right form that nobody was given, of which verification knows. */
async function knownCodes(database: Database): Promise<string[]> {
  const codes = Array.from({ length: UNKNOWN_CODES }, () => makeCode(16));
  const known: string[] = [];
  for (const [number, code] of codes.entries()) {
    if (await verify(database, code, number)) known.push(code);
  }
  return known;
}
