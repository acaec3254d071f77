import { desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { courseFiles, courseItems, courseVersions } from '#db/schema/index.ts';
import { ensureBank, keepQuestions, keepQuiz } from '#app/features/banks/exports.server.ts';
import { comparePublication, type CompiledCourse } from '#app/features/content/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { makeOutline } from './make-outline.ts';
import { ensureCourse } from './ensure-course.server.ts';
import { filesOf } from './lesson-videos.ts';
import { makeQuestions, makeQuiz, makeVideoQuiz } from './make-quiz.ts';
import { makeRows } from './make-rows.ts';
import type { Outline } from './outline.ts';

/** What the files give beside the compiled course: addresses of clips, drawings of strokes. */
export interface PublishedMedia {
  audio: ReadonlyMap<string, string>;
  strokes: ReadonlyMap<string, string>;
}

export interface Publication {
  kind: 'same' | 'first' | 'correction' | 'revision';
  revision: number;
  correction: number;
}

/**
 * Publishes a compiled course as an immutable version. The same content twice changes nothing; a
 * correction reaches everyone on its revision, a revision is offered to those who hold an older one.
 * The course gets its always-open edition with its first version, for those whom it is offered to.
 */
export async function publishCourse(
  ctx: Context<null>,
  input: { course: CompiledCourse; media: PublishedMedia },
): Promise<Publication> {
  const { course, media } = input;
  return ctx.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`publish:${course.slug}`}))`);
    const courseId = await ensureCourse(tx, ctx, course);
    const [latest] = await tx
      .select()
      .from(courseVersions)
      .where(eq(courseVersions.courseId, courseId))
      .orderBy(desc(courseVersions.revision), desc(courseVersions.correction))
      .limit(1);
    const digest = digestOf(course, media);
    const publication = decide(latest, { ...course, digest });
    if (publication.kind === 'same') return publication;
    const versionId = uuidv7();
    const { revision, correction } = publication;
    const outline: StoredOutline = { ...makeOutline(course, media.audio), keys: course.keys };
    await tx.insert(courseVersions).values({
      id: versionId,
      courseId,
      revision,
      correction,
      digest,
      outline,
      publishedAt: ctx.now,
    });
    const quizzes = await keepQuizzes(tx, { courseId, now: ctx.now, ...input });
    const rows = makeRows(course, media).map((row) => ({
      ...{ versionId, ...row },
      quizVersionId: quizzes.get(row.slug) ?? null,
    }));
    await tx.insert(courseItems).values(rows);
    await keepFiles(tx, { courseId, ...input, now: ctx.now });
    return publication;
  });
}

function versionOf(versions: ReadonlyMap<string, string>, id: string): string {
  const version = versions.get(id);
  if (!version) throw new Error(`no question ${id} in the course`);
  return version;
}

interface OfCourse {
  courseId: string;
  course: CompiledCourse;
  media: PublishedMedia;
  now: Date;
}

/**
 * Keeps the questions of a course in its bank, and its check-ups and what the videos of a lesson ask as
 * quizzes; their versions by slug.
 */
async function keepQuizzes(tx: Tx, input: OfCourse): Promise<Map<string, string>> {
  const { courseId, course, media, now } = input;
  const bankId = await ensureBank(tx, { courseId, slug: course.slug, title: course.title, now });
  const questions = makeQuestions(course, media.audio);
  const versions = await keepQuestions(tx, { bankId, questions, now });
  const kept = new Map<string, string>();
  for (const item of course.items) {
    const { slug } = item;
    const quiz = item.kind === 'lesson' ? makeVideoQuiz(item) : makeQuiz(item);
    if (!quiz) continue;
    const { definition, asked } = quiz;
    const ids = asked.map((section) => section.map((id) => versionOf(versions, id)));
    kept.set(slug, await keepQuiz(tx, { courseId, slug, definition, asked: ids, now }));
  }
  return kept;
}

/** Says which files the readers of the course get; those of earlier versions stay. */
async function keepFiles(tx: Tx, { courseId, course, now }: Omit<OfCourse, 'media'>) {
  const files = filesOf(course).map(({ sha256: digest, mediaType }) => ({ digest, mediaType }));
  if (files.length === 0) return;
  await tx
    .insert(courseFiles)
    .values(files.map((file) => ({ courseId, ...file, createdAt: now })))
    .onConflictDoNothing();
}

/** Drawings stand outside the compiled course, and a change of them is a correction. */
function digestOf(course: CompiledCourse, media: PublishedMedia): string {
  return sha256(JSON.stringify([course.digest, ...media.strokes]));
}

type StoredOutline = Outline & { keys: string[] };

function decide(
  latest: typeof courseVersions.$inferSelect | undefined,
  course: Pick<CompiledCourse, 'digest' | 'keys' | 'formerKeys'>,
): Publication {
  if (!latest) return { kind: 'first', revision: 1, correction: 0 };
  const { keys } = latest.outline as StoredOutline;
  const kind = comparePublication({ digest: latest.digest, keys }, course);
  const { revision, correction } = latest;
  if (kind === 'revision') return { kind, revision: revision + 1, correction: 0 };
  return { kind, revision, correction: kind === 'same' ? correction : correction + 1 };
}
