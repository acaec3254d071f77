import { and, asc, eq, isNull } from 'drizzle-orm';
import type postgres from 'postgres';
import { editions } from '#db/schema/index.ts';
import type { Database, Db } from '#db/client.ts';
import { findPublishedCourse } from '#app/features/courses/queries.server.ts';
import { wayItems, type Outline } from '#app/features/courses/outline.ts';
import { loadAsked, loadCheckUp } from '#app/features/quizzes/queries.server.ts';
import { seededRandom } from '#app/features/quizzes/random.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { copyRows, type TableRows } from './copy-rows.ts';
import { makeHistory, type History, type SeedCheckUp, type SeedCourse } from './make-history.ts';
import { makePerson, tablesOfPeople, type MadePerson } from './make-person.ts';

const BATCH = 1_000;

export interface SeedPeople {
  participants: number;
  seed: number;
  /** Begins their e-mail addresses. */
  group: string;
  courseSlug: string;
  /** How many items of the course a person has done, given how many there are. */
  done: (random: () => number, items: number) => number;
  passwordHash: string;
  now: Date;
}

/**
 * Makes participants of a published course, each with what they did in it: a thousand to a
 * transaction, by COPY. The same seed makes the same people, apart from ids.
 */
export async function seedPeople(database: Database, input: SeedPeople): Promise<void> {
  const course = await loadSeedCourse(database, input.courseSlug);
  const random = seededRandom(input.seed);
  for (let made = 0; made < input.participants; made += BATCH) {
    const people: MadePerson[] = [];
    const histories: History[] = [];
    for (let number = made + 1; number <= Math.min(made + BATCH, input.participants); number += 1) {
      const person = makePerson({ ...input, number, random });
      const done = input.done(random, course.way.length);
      const { personId } = person;
      people.push(person);
      histories.push(makeHistory({ course, personId, random, now: input.now, done }));
    }
    await database.sql.begin(async (tx) => {
      const first = await takeTickets(tx, course.editionId, histories.length);
      const tables = [
        ...tablesOfPeople(people),
        ...tablesOfLearning(histories),
        ...tablesOfApplications(histories, first),
      ];
      for (const rows of tables) await copyRows(tx, rows);
    });
  }
}

async function loadSeedCourse({ db }: Database, slug: string): Promise<SeedCourse> {
  const course = await findPublishedCourse(db, slug);
  if (!course) throw new Error(`no published course ${slug}`);
  const [edition] = await db
    .select({ id: editions.id })
    .from(editions)
    .where(
      and(
        eq(editions.courseId, course.courseId),
        eq(editions.selfEntry, true),
        isNull(editions.capacity),
      ),
    )
    .orderBy(asc(editions.createdAt), asc(editions.id))
    .limit(1);
  if (!edition) throw new Error(`no edition of ${slug}`);
  const { versionId, outline } = course;
  return {
    editionId: edition.id,
    versionId,
    revision: course.revision,
    outline,
    way: wayItems(outline),
    checkUps: await loadCheckUps(db, course),
  };
}

async function loadCheckUps(db: Db, course: { versionId: string; outline: Outline }) {
  const { versionId, outline } = course;
  const known: [string, SeedCheckUp][] = [];
  for (const { slug, kind } of outline.items) {
    if (kind === 'lesson') continue;
    const { quizVersionId, quiz } = await loadCheckUp(db, versionId, slug);
    const ids = quiz.asked.flat().map((asked) => asked.versionId);
    known.push([slug, { quizVersionId, quiz, asked: await loadAsked(db, ids) }]);
  }
  return new Map(known);
}

/** Takes tickets and seats of an edition, as who is enrolled has them; returns the first ticket. */
async function takeTickets(
  tx: postgres.TransactionSql,
  editionId: string,
  count: number,
): Promise<number> {
  const [row] = await tx<{ first: number }[]>`
    update editions set next_ticket = next_ticket + ${count}, seats_taken = seats_taken + ${count}
    where id = ${editionId} returning next_ticket - ${count} as first`;
  if (!row) throw new Error(`no edition ${editionId}`);
  return row.first;
}

/** Whoever learns asked for the place and got it at once. */
function tablesOfApplications(histories: readonly History[], first: number): TableRows[] {
  const made = histories.map(({ enrolment }, index) => {
    const [enrolmentId = null, personId = null, editionId = null, , route = null] = enrolment;
    const at = enrolment.at(-1) ?? null;
    return { id: uuidv7(), enrolmentId, personId, editionId, route, at, ticket: first + index };
  });
  return [
    {
      table: 'applications',
      columns: [
        ...['id', 'person_id', 'edition_id', 'route', 'state', 'ticket', 'enrolment_id'],
        ...['applied_at', 'decided_at', 'decided_by'],
      ],
      rows: made.map(({ id, personId, editionId, route, ticket, enrolmentId, at }) => [
        ...[id, personId, editionId, route, 'enrolled', ticket, enrolmentId],
        ...[at, at, personId],
      ]),
    },
    {
      table: 'application_changes',
      columns: ['id', 'application_id', 'state', 'cause', 'changed_by', 'changed_at'],
      rows: made.map(({ id, personId, at }) => [uuidv7(), id, 'enrolled', 'applied', personId, at]),
    },
  ];
}

const ANSWER = ['attempt_id', 'question_id', 'sequence'];

/** The tables of learning, in the order in which they depend on each other. */
function tablesOfLearning(histories: readonly History[]): TableRows[] {
  const from = (part: Exclude<keyof History, 'enrolment'>) =>
    histories.flatMap((history) => history[part]);
  return [
    {
      table: 'enrolments',
      columns: ['id', 'person_id', 'edition_id', 'revision', 'route', 'anchor_at', 'enrolled_at'],
      rows: histories.map(({ enrolment }) => enrolment),
    },
    {
      table: 'attempts',
      columns: [
        ...['id', 'enrolment_id', 'version_id', 'item_slug', 'number', 'seed', 'question_ids'],
        ...['quiz_version_id', 'question_version_ids', 'started_at', 'submitted_at', 'score'],
        ...['max_score', 'submission_key', 'submitted_by'],
      ],
      rows: from('attempts'),
    },
    {
      table: 'answer_events',
      columns: [...ANSWER, 'client_id', 'verdict', 'error_class', 'share', 'received_at'],
      rows: from('answers'),
    },
    { table: 'answer_bodies', columns: [...ANSWER, 'answer'], rows: from('bodies') },
    {
      table: 'learning_events',
      columns: ['id', 'person_id', 'enrolment_id', 'kind', 'item_slug', 'subject', 'value', 'at'],
      rows: from('events'),
    },
    {
      table: 'item_progress',
      columns: [
        ...['enrolment_id', 'item_slug', 'first_viewed_at', 'last_viewed_at', 'submissions'],
        ...['best_percent', 'counted_attempt', 'completed_at', 'completed_by'],
      ],
      rows: from('progress'),
    },
  ];
}
