import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { attemptPlays, attempts, courseItems } from '#db/schema/index.ts';
import { builtOnce } from '#db/built-once.ts';
import type { DbOrTx } from '#db/client.ts';
import { loadQuestions, loadQuiz } from '#app/features/banks/exports.server.ts';
import type { Quiz } from '#app/features/banks/exports.ts';
import type { CompiledCheckUp } from '#app/features/content/exports.ts';
import { checkUpRule } from '#app/features/courses/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { makeVersionCache } from '#app/platform/version-cache.server.ts';
import type { MadeAttempt } from './attempt-times.ts';
import type { Asked } from './check-up.ts';

export type Attempt = typeof attempts.$inferSelect;

export interface CheckUp {
  rule: CompiledCheckUp;
  quizVersionId: string;
  quiz: Quiz;
}

/** What the videos of a lesson ask is a quiz too, and none that is taken. */
const isCheckUp = eq(courseItems.kind, 'check-up');

const checkUps = makeVersionCache<CheckUp>(512);

/** A check-up of a course; a version never changes, so it is read once per process. */
export async function loadCheckUp(db: DbOrTx, versionId: string, slug: string): Promise<CheckUp> {
  return checkUps.get(`${versionId}/${slug}`, async () => {
    const [row] = await db
      .select({ rule: courseItems.data, quizVersionId: courseItems.quizVersionId })
      .from(courseItems)
      .where(and(eq(courseItems.versionId, versionId), eq(courseItems.slug, slug), isCheckUp));
    if (!row?.quizVersionId) throw new Error(`no check-up ${slug} in version ${versionId}`);
    const { quizVersionId } = row;
    const quiz = await loadQuiz(db, quizVersionId);
    return { rule: checkUpRule(row.rule), quizVersionId, quiz };
  });
}

/** Questions with their keys, in the versions that an attempt has, or any others. */
export async function loadAsked(db: DbOrTx, questionVersionIds: readonly string[]): Promise<Asked> {
  const asked: Asked = { questions: {}, keys: {}, audio: {} };
  for (const { content, key } of await loadQuestions(db, questionVersionIds)) {
    asked.questions[content.question.id] = content.question;
    asked.keys[content.question.id] = key;
    Object.assign(asked.audio, content.audio);
  }
  return asked;
}

interface Own {
  enrolmentId: string;
  itemSlug: string;
}

const ownOf = ({ enrolmentId, itemSlug }: Own) => ({ enrolmentId, itemSlug });

const isAt = and(
  eq(attempts.enrolmentId, sql.placeholder('enrolmentId')),
  eq(attempts.itemSlug, sql.placeholder('itemSlug')),
);

const openAttempt = builtOnce((db) =>
  db
    .select()
    .from(attempts)
    .where(and(isAt, isNull(attempts.submittedAt))),
);

/** The actor's open attempt at an item, or null. */
export async function findOpenAttempt(ctx: Context, input: Own): Promise<Attempt | null> {
  const [row] = await openAttempt(ctx.db, ownOf(input));
  return row ?? null;
}

const submittedAttempts = builtOnce((db) =>
  db
    .select()
    .from(attempts)
    .where(and(isAt, isNotNull(attempts.submittedAt)))
    .orderBy(desc(attempts.number))
    .limit(50),
);

/** The actor's submitted attempts at an item, latest first. */
export async function listSubmittedAttempts(ctx: Context, input: Own): Promise<Attempt[]> {
  return submittedAttempts(ctx.db, ownOf(input));
}

export type Made = MadeAttempt & { id: string };

/** What is known of an open attempt before its page is asked for. */
export type Opened = Pick<Attempt, 'id' | 'startedAt' | 'isRevision'>;

const attemptsAt = builtOnce((db) =>
  db
    .select({
      startedAt: attempts.startedAt,
      endsAt: attempts.endsAt,
      submittedAt: attempts.submittedAt,
      submittedBy: attempts.submittedBy,
      returnedAt: attempts.returnedAt,
      isRevision: attempts.isRevision,
      id: attempts.id,
    })
    .from(attempts)
    .where(isAt),
);

/** The attempts at an item: the open one, and those that were submitted, by whom and when their time had ended. */
export async function listAttempts(
  ctx: Pick<Context, 'db'>,
  own: Own,
): Promise<{ open: Opened | null; made: Made[] }> {
  const rows = await attemptsAt(ctx.db, ownOf(own));
  return {
    open: rows.find(({ submittedAt }) => submittedAt === null) ?? null,
    made: rows.flatMap(({ submittedAt, ...row }) => (submittedAt ? [{ ...row, submittedAt }] : [])),
  };
}

/** How often the sounds of an attempt were played, by place. */
export async function loadPlays(db: DbOrTx, attemptId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ place: attemptPlays.place, plays: attemptPlays.plays })
    .from(attemptPlays)
    .where(eq(attemptPlays.attemptId, attemptId));
  return new Map(rows.map(({ place, plays }) => [place, plays]));
}
