import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '#db/client.ts';
import { demoCandidate, type DemoCandidate } from '#app/composition/demo-candidates.ts';
import { columnsOf, shownOf } from '#app/features/careers/publication.ts';
import { seededRandom } from '#app/features/quizzes/exports.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { copyRows, type Value } from '../scripts/seed/copy-rows.ts';

const PEOPLE = 10_400;
/** How many in each twenty-five publish to all but the company, and something else to it than to all. */
const [EVERY, CLOSED, OTHERWISE] = [25, 1, 2] as const;

/** A fair of ten thousand, and who reads it. */
export interface LargeFair {
  slug: string;
  fairId: string;
  companyId: string;
  recruiterId: string;
  cookie: string;
  /** How many its company sees. */
  visible: number;
}

interface Made {
  personId: string;
  cardId: string;
  candidate: DemoCandidate;
}

/** A fair at which invented people publish their profiles, each to all companies or otherwise to one. */
export async function makeLargeFair(database: Database): Promise<LargeFair> {
  const slug = 'bench-fair';
  const [fairId, companyId] = [await makeFair(database, slug), await makeCompany(database)];
  await database.sql`insert into fair_companies (fair_id, company_id, joined_at)
    values (${fairId}, ${companyId}, now())`;
  const random = seededRandom(10_000);
  const made = Array.from({ length: PEOPLE }, () => ({
    ...{ personId: randomUUID(), cardId: randomUUID() },
    candidate: demoCandidate(random, new Date().getFullYear() + 1),
  }));
  await enter(database, fairId, made);
  await publish(database, { fairId, companyId }, made);
  await database.sql`vacuum analyze published_profiles, fair_cards, profile_consents`;
  const recruiter = await makeRecruiter(database, companyId);
  const visible = PEOPLE - (PEOPLE / EVERY) * CLOSED;
  return { slug, fairId, companyId, visible, ...recruiter };
}

async function makeFair({ sql }: Database, slug: string): Promise<string> {
  const fairId = randomUUID();
  await sql`
    insert into fairs (id, slug, name_en, name_ja, opens_at, choices_until, starts_at, ends_at,
      published_until, created_at)
    values (${fairId}, ${slug}, 'Ten thousand', '一万人', now() - interval '1 day',
      now() + interval '300 days', now() + interval '310 days', now() + interval '311 days',
      now() + interval '340 days', now())`;
  return fairId;
}

async function makeCompany({ sql }: Database): Promise<string> {
  const id = randomUUID();
  await sql`insert into organisations (id, kind, name_ja, name_en, created_at)
    values (${id}, 'company', '計測商事', 'Measured Trading', now())`;
  return id;
}

async function makeRecruiter({ sql }: Database, companyId: string) {
  const [person, account, token] = [randomUUID(), randomUUID(), randomBytes(25).toString('hex')];
  await sql.begin(async (tx) => {
    await tx`insert into persons (id, legal_name, display_name, locale, time_zone, created_at)
      values (${person}, 'Recruiter of the Bench', 'Recruiter', 'en', 'Asia/Tokyo', now())`;
    await tx`insert into accounts (id, person_id, email, created_at)
      values (${account}, ${person}, 'recruiter@bench.example', now())`;
    await tx`insert into role_grants (id, person_id, role, scope_kind, scope_id, valid_from)
      values (${randomUUID()}, ${person}, 'recruiter', 'organisation', ${companyId},
        now() - interval '1 day')`;
    await tx`insert into printed_codes (id, account_id, code_mark, created_at, confirmed_at)
      values (${randomUUID()}, ${account}, 'of no code', now(), now())`;
    await tx`insert into sessions (id, account_id, created_at, seen_at, expires_at)
      values (${sha256(token)}, ${account}, now(), now(), now() + interval '29 days')`;
  });
  return { recruiterId: person, cookie: `session=${token}` };
}

/** People with their profiles and cards. */
async function enter({ sql }: Database, fairId: string, made: readonly Made[]): Promise<void> {
  const now = new Date();
  await sql.begin(async (tx) => {
    await copyRows(tx, {
      table: 'persons',
      columns: ['id', 'legal_name', 'display_name', 'locale', 'time_zone', 'created_at'],
      rows: made.map(({ personId, candidate: { legalName, displayName } }) => [
        ...[personId, legalName, displayName, 'en', 'Asia/Tokyo', now],
      ]),
    });
    await copyRows(tx, {
      table: 'career_profiles',
      columns: ['person_id', 'content', 'created_at', 'updated_at'],
      rows: made.map(({ personId, candidate }) => [
        ...[personId, JSON.stringify(candidate.profile), now, now],
      ]),
    });
    await copyRows(tx, {
      table: 'fair_cards',
      columns: ['id', 'fair_id', 'person_id', 'number', 'created_at'],
      rows: made.map(({ personId, cardId }, at) => [cardId, fairId, personId, at + 1, now]),
    });
  });
}

interface Scope {
  companyId: string | null;
  fields: readonly string[];
}

/** What a person agreed to: most of them the same for all companies. */
function scopesOf({ candidate }: Made, at: number, companyId: string): Scope[] {
  const { fields } = candidate;
  const all = { companyId: null, fields };
  const turn = at % EVERY;
  if (turn < CLOSED) return [all, { companyId, fields: [] }];
  if (turn < CLOSED + OTHERWISE) return [all, { companyId, fields: fields.slice(0, 9) }];
  return [all];
}

/** Consents, and what companies read by them: made by the very functions that publish. */
async function publish(
  { sql }: Database,
  { fairId, companyId }: { fairId: string; companyId: string },
  made: readonly Made[],
): Promise<void> {
  const now = new Date();
  const ends = new Date(now.getTime() + 340 * 86_400_000);
  const all = made.flatMap((each, at) =>
    scopesOf(each, at, companyId).map((scope) => ({ each, at, id: randomUUID(), ...scope })),
  );
  await sql.begin(async (tx) => {
    await copyRows(tx, {
      table: 'profile_consents',
      columns: [
        ...['id', 'card_id', 'company_id', 'fields', 'text_version', 'locale', 'recipients'],
        ...['given_at', 'ends_at'],
      ],
      rows: all.map(({ id, each, companyId: to, fields }) => [
        ...[id, each.cardId, to, listed(fields), 'bench', 'en', '{}', now, ends],
      ]),
    });
    const rows = all.map(({ id, each, at, companyId: to, fields }) => {
      const of = [id, each.cardId, at + 1, fairId, to, fields.length === 0];
      return [...of, ...published(each.candidate, fields), now, ends];
    });
    await copyRows(tx, { table: 'published_profiles', columns: COLUMNS, rows });
  });
}

const COLUMNS = [
  ...['consent_id', 'card_id', 'number', 'fair_id', 'company_id', 'is_closed'],
  ...['shown', 'kind', 'occupations', 'industries', 'prefectures', 'languages', 'jlpt'],
  ...['jlpt_evidence', 'available_from', 'licence', 'search_text', 'published_at', 'ends_at'],
];

function published(candidate: DemoCandidate, fields: readonly string[]): Value[] {
  const { profile, post, isVerified } = candidate;
  const employer = { en: 'a city board of education in Tohoku', ja: '東北の市教育委員会' };
  const jlptEvidence = isVerified ? 'verified' : 'stated';
  const facts = { post, employer, jlptEvidence, certificates: [], canDo: [] } as const;
  const shown = shownOf(profile, facts, fields);
  const c = columnsOf(shown);
  return [
    ...[JSON.stringify(shown), c.kind, listed(c.occupations), listed(c.industries)],
    ...[listed(c.prefectures), listed(c.languages), c.jlpt, c.jlptEvidence],
    ...[c.availableFrom, c.licence, c.searchText],
  ];
}

/** A list as PostgreSQL writes it; its members are codes. */
const listed = (list: readonly string[] | null) => (list ? `{${list.join(',')}}` : null);
