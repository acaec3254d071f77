import { uuidv7 } from '#app/platform/ids.ts';
import { COURSE, database, makePerson, type TestPerson } from './database.ts';

/** An invented town with its supervisor, of the test's own. */
export interface Town {
  id: string;
  code: string;
  supervisor: TestPerson;
}

/** Makes a town whose supervisor reads a language. */
export async function makeTown(locale: string): Promise<Town> {
  const sql = database();
  const [id, code] = [uuidv7(), String(Math.floor(Math.random() * 900_000) + 100_000)];
  await sql`
    insert into organisations (id, kind, code, name_ja, name_en, invented, created_at)
    values (${id}, 'company', ${code}, ${`架空${code}町`}, ${`Town ${code}`}, true, now())`;
  const supervisor = await makePerson({ role: 'supervisor', locale });
  await sql`
    update role_grants set scope_kind = 'organisation', scope_id = ${id}
    where person_id = ${supervisor.personId}`;
  return { id, code, supervisor };
}

/** An ALT in post at a town. */
export async function makeAlt({ id }: Town, name: string, locale = 'en'): Promise<TestPerson> {
  const sql = database();
  const person = await makePerson({ locale });
  await sql`update persons set legal_name = ${name} where id = ${person.personId}`;
  await sql`
    insert into appointments
      (id, person_id, kind, organisation_id, starts_on, ends_on, created_at)
    values (${uuidv7()}, ${person.personId}, 'ALT', ${id}, current_date - 100,
      current_date + 200, now())`;
  return person;
}

/**
 * A published course of the test's own with no edition yet: other tests choose nothing at theirs.
 * @param level its place in a series, where it has one
 */
export async function makeCourse(level?: { id: string; step: number }): Promise<string> {
  const sql = database();
  const [id, slug] = [uuidv7(), `course-${uuidv7()}`];
  await sql`
    insert into courses (id, slug, owner, created_at) values (${id}, ${slug}, 'site', now())`;
  const title = { en: `Course ${slug}`, ja: `講座 ${slug}` };
  const own = JSON.stringify({ slug, title, ...(level ? { series: level } : {}) });
  await sql`
    insert into course_versions (id, course_id, revision, correction, digest, outline, published_at)
    select ${uuidv7()}, ${id}, 1, 0, ${id}, (v.outline - 'series') || ${own}::text::jsonb, now()
    from course_versions v join courses c on c.id = v.course_id and c.slug = ${COURSE}
    order by v.revision desc, v.correction desc limit 1`;
  return slug;
}

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Days of an edition that takes applications now, as its form asks for them. */
export const OPEN_DAYS = {
  opensOn: day(-5),
  closesOn: day(20),
  startsOn: day(30),
  endsOn: day(200),
  accessEndsOn: day(400),
};

interface EditionParts {
  course: string;
  capacity?: number;
  approval?: string;
  allocation?: string;
  nominations?: boolean;
  drawn?: boolean;
  published?: boolean;
}

/** An edition of a course for a town, open now unless it is drawn. */
export async function makeEdition(town: Town, parts: EditionParts): Promise<string> {
  const { capacity = null, approval = 'none', allocation = 'first-come' } = parts;
  const sql = database();
  const id = uuidv7();
  const isLottery = allocation === 'lottery';
  const audience = JSON.stringify({ version: 1, kinds: ['ALT'], organisations: [town.id] });
  await sql`
    insert into editions (id, course_id, slug, name_en, name_ja, anchor_at, enrol_open_days,
      enrol_close_days, end_days, fiscal_year, term, audience, capacity, approval, allocation,
      nominations, entry_code, lottery_seed, lottery_commitment, lottery_drawn_at, published_at,
      created_at)
    select ${id}, c.id, ${id}, 'July edition', '7月期', now() + interval '30 days', -40,
      ${parts.drawn ? -31 : -5}, 200, 2031, 'july', ${audience}::text::jsonb, ${capacity},
      ${approval}, ${allocation}, ${parts.nominations ?? false}, ${`CODE-${town.code}-${id}`.slice(0, 30)},
      ${isLottery ? 'the-seed' : null}, ${isLottery ? 'a'.repeat(64) : null},
      ${parts.drawn ? sql`now()` : null}, ${parts.published === false ? null : sql`now()`}, now()
    from courses c where c.slug = ${parts.course}`;
  return id;
}

/** A place of a person in an edition: the enrolment with its application. */
export async function makePlace(person: TestPerson, editionId: string): Promise<string> {
  const enrolmentId = uuidv7();
  await database()`
    insert into enrolments (id, person_id, edition_id, revision, route, anchor_at, enrolled_at)
    values (${enrolmentId}, ${person.personId}, ${editionId}, 1, 'self', now(), now())`;
  return makeApplication(person, { editionId, ticket: 1, state: 'enrolled', enrolmentId });
}

/** An application of a person as the product would have made it. */
export async function makeApplication(
  { personId }: TestPerson,
  input: {
    editionId: string;
    ticket: number;
    state: string;
    cause?: string;
    enrolmentId?: string;
  },
): Promise<string> {
  const sql = database();
  const { editionId, ticket, state, cause = 'applied', enrolmentId = null } = input;
  const id = uuidv7();
  await sql`
    insert into applications (id, person_id, edition_id, route, state, ticket, enrolment_id, applied_at)
    values (${id}, ${personId}, ${editionId}, 'self', ${state}, ${ticket}, ${enrolmentId}, now())`;
  await sql`
    insert into application_changes (id, application_id, state, cause, changed_at)
    values (${uuidv7()}, ${id}, ${state}, ${cause}, now())`;
  await sql`update editions set next_ticket = ${ticket + 1} where id = ${editionId}`;
  return id;
}
