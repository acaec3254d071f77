import { eq } from 'drizzle-orm';
import { accounts, persons } from '#db/schema/index.ts';
import { checkUpOf, lessonsOf, type Outline } from '#app/features/courses/exports.ts';
import { findPublishedCourse } from '#app/features/courses/exports.server.ts';
import { applyByCode, applyForEdition } from '#app/features/enrolments/exports.server.ts';
import { findLearnerCourse, recordView } from '#app/features/progress/exports.server.ts';
import { answerByKey, startAttempt, submitAttempt } from '#app/features/quizzes/exports.server.ts';
import { DEFAULT_READING, type Actor, type Role } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { REFRESHER_CODE } from './seed-editions.server.ts';
import { DEMO_LEARNERS, type DemoLearner } from './demo-learners.ts';

const COURSE = 'jet-japanese-pre-arrival';
const BEGINNER = 'jet-japanese-beginner';
const DAY_MS = 86_400_000;

interface Study {
  email: string;
  courseSlug?: string;
  /** What is done, one item a day. */
  items: (outline: Outline) => string[];
  /** How many days ago the last was. */
  ended: number;
  role?: Role;
  /** The rule of an edition has enrolled them. */
  byRule?: true;
}

const modulesOf = ({ modules }: Outline, count?: number) =>
  modules.slice(0, count).flatMap(({ lessons, checkUp }) => [...lessons, checkUp]);

/** The first modules, and the first lesson of the next. */
const begunAfter = (outline: Outline, modules: number) => [
  ...modulesOf(outline, modules),
  ...(outline.modules[modules]?.lessons.slice(0, 1) ?? []),
];

/**
 * Two have done all of the course before arrival, so that there are certificates to see and to verify; one of them
 * is in the first month of the next.
 */
const STUDIES: readonly Study[] = [
  { email: 'participant@demo.example', items: (outline) => modulesOf(outline), ended: 330 },
  {
    ...{ email: 'participant@demo.example', courseSlug: BEGINNER },
    ...{ items: (outline: Outline) => begunAfter(outline, 2), ended: 2 },
  },
  { email: 'cir@demo.example', items: (outline) => modulesOf(outline), ended: 30 },
  { ...newAlt('newalt@demo.example', 1), ended: 3 },
  { ...newAlt('nia.whitcombe@people.demo.example', 4), ended: 12 },
  begunIn('global-hr-core', { email: 'staff@demo.example', role: 'staff', ended: 4 }),
  begunIn('supervisor-basics', { email: 'supervisor@demo.example', role: 'supervisor', ended: 6 }),
];

/** Somebody who has begun a course: the first lesson of it is done. */
function begunIn(courseSlug: string, study: Omit<Study, 'items'>): Study {
  return { courseSlug, items: (outline) => firstLessons(outline, 1), ...study };
}

function newAlt(email: string, lessons: number): Omit<Study, 'ended'> {
  const items = (outline: Outline) => firstLessons(outline, lessons);
  return { email, courseSlug: 'alt-e-learning', items, byRule: true };
}

const firstLessons = (outline: Outline, count: number) =>
  lessonsOf(outline)
    .slice(0, count)
    .map(({ slug }) => slug);

/** Lets demonstration people study and ask for places, by the same commands as anyone. */
export async function seedLearning(ctx: Context<null>): Promise<void> {
  for (const study of STUDIES) await seedStudy(ctx, study);
  for (const { email, study, applies } of DEMO_LEARNERS) {
    if (study !== undefined) await seedStudy(ctx, studyOf(email, study));
    if (!applies) continue;
    const actor = await demoActor(ctx, email);
    await applyByCode({ ...ctx, actor }, { courseSlug: COURSE, code: REFRESHER_CODE });
  }
}

/** Who has begun nothing enrolled some weeks ago. */
function studyOf(email: string, study: DemoLearner['study']): Study {
  const { lessons, ended } = study ?? { lessons: 0, ended: 30 };
  return { email, items: (outline) => firstLessons(outline, lessons), ended };
}

async function seedStudy(ctx: Context<null>, study: Study): Promise<void> {
  const { email, courseSlug = COURSE, items, ended, role, byRule } = study;
  const actor = await demoActor(ctx, email, role);
  const ago = (days: number): Context => ({
    ...ctx,
    actor,
    now: new Date(ctx.now.getTime() - days * DAY_MS),
  });
  const course = await findPublishedCourse(ctx.db, courseSlug);
  if (!course) return;
  const slugs = items(course.outline);
  const began = ended + slugs.length;
  if (!byRule) await applyForEdition(ago(began), { courseSlug });
  const learner = await findLearnerCourse(ago(began), courseSlug);
  if (!learner) return;
  for (const [index, slug] of slugs.entries()) {
    const that = ago(began - index - 1);
    const isLesson = lessonsOf(learner.outline).some((lesson) => lesson.slug === slug);
    if (isLesson) await recordView(that, { enrolmentId: learner.enrolment.id, itemSlug: slug });
    const input = { courseSlug, itemSlug: isLesson ? checkUpOf(slug) : slug };
    const started = await startAttempt(that, input);
    if (!started.ok) continue;
    await answerByKey(that, started.attemptId);
    await submitAttempt(that, { attemptId: started.attemptId, submissionKey: uuidv7() });
  }
}

/** Somebody of the demonstration, as they act themselves. */
export async function demoActor(
  ctx: Context<null>,
  email: string,
  role: Role = 'participant',
): Promise<Actor> {
  const [row] = await ctx.db
    .select({ account: accounts, person: persons })
    .from(accounts)
    .innerJoin(persons, eq(persons.id, accounts.personId))
    .where(eq(accounts.email, email));
  if (!row) throw new Error(`no demo account ${email}`);
  const { displayName, legalName, locale, timeZone, arrivalOn } = row.person;
  return {
    personId: row.person.id,
    accountId: row.account.id,
    sessionId: '',
    email,
    demo: row.account.demo,
    displayName,
    legalName,
    locale,
    timeZone,
    arrivalOn,
    grants: [{ role, scopeKind: 'platform', scopeId: null }],
    reading: DEFAULT_READING,
  };
}
