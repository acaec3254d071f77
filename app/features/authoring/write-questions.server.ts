import { sql } from 'drizzle-orm';
import { questionChanges, questionEntries, questions, questionVersions } from '#db/schema/index.ts';
import { compileSource, type QuestionSource } from '#app/features/questions/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import type { BankMedia } from './bank-media.server.ts';
import type { Status } from './statuses.ts';

/** What is written of a question; what it asks makes a version where `source` is given. */
export interface WrittenQuestion {
  questionId: string;
  /** The number of its newest version; 0 where it is new. */
  number: number;
  publicId: string;
  source: QuestionSource | null;
  name: string;
  category: string | null;
  tags: readonly string[];
  status: Status;
}

type Act = 'made' | 'changed' | 'imported' | 'described' | 'status';

interface Writing {
  bankId: string;
  media: BankMedia;
  act: Act;
  questions: readonly WrittenQuestion[];
}

/** The public id of a new question: it tells nothing, and stays. */
export const publicIdOf = (questionId: string): string => `q${sha256(questionId).slice(0, 16)}`;

/** What one statement takes of versions, which may be long; between two, others have their turn. */
const BATCH = 200;

/** Writes questions of a bank that is locked, in their order, with who did it. */
export async function writeQuestions(ctx: Context, input: Writing): Promise<void> {
  for (let from = 0; from < input.questions.length; from += BATCH) {
    const batch = input.questions.slice(from, from + BATCH);
    await writeBatch(ctx, { ...input, questions: batch });
  }
}

async function writeBatch(ctx: Context, { bankId, media, act, questions: all }: Writing) {
  const { db, now } = ctx;
  const added = all.filter(({ number }) => number === 0);
  if (added.length > 0) {
    const rows = added.map(({ questionId: id, publicId }) => ({ id, bankId, publicId }));
    await db.insert(questions).values(rows.map((row) => ({ ...row, createdAt: now })));
  }
  const versions = all.flatMap((question) => versionOf(question, media));
  if (versions.length > 0) {
    await db
      .insert(questionVersions)
      .values(versions.map((version) => ({ ...version, createdAt: now })));
  }
  await describe(ctx, all);
  await record(ctx, { act, all, versions });
}

function versionOf(question: WrittenQuestion, media: BankMedia) {
  const { questionId, number, publicId, source } = question;
  if (!source) return [];
  const { question: asked, key } = compileSource(source, publicId, media);
  const content = { question: asked, audio: media.audioOf(source) };
  return [{ id: uuidv7(), questionId, number: number + 1, content, answerKey: key, source }];
}

/** A version has counted the change already; what is only described counts itself. */
async function describe(ctx: Context, all: readonly WrittenQuestion[]): Promise<void> {
  const rows = all.map(({ questionId, name, category, tags, status, source }) => ({
    ...{ question_id: questionId, name, category, tags, status },
    step: source ? 0 : 1,
  }));
  await ctx.db.execute(sql`
    update ${questionEntries} e set name = w.name, category = w.category, tags = w.tags,
      status = w.status, revision = e.revision + w.step,
      changed_at = ${ctx.now.toISOString()}::timestamptz, changed_by = ${ctx.actor.personId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w (
      question_id uuid, name text, category text, tags text[], status text, step integer)
    where e.question_id = w.question_id`);
}

async function record(
  ctx: Context,
  input: {
    act: Act;
    all: readonly WrittenQuestion[];
    versions: readonly { id: string; questionId: string }[];
  },
): Promise<void> {
  const made = new Map(input.versions.map(({ id, questionId }) => [questionId, id]));
  const rows = input.all.map(({ questionId }) => ({
    ...{ question_id: questionId, version_id: made.get(questionId) ?? null },
  }));
  await ctx.db.execute(sql`
    insert into ${questionChanges}
      (question_id, revision, act, version_id, status, changed_at, changed_by)
    select e.question_id, e.revision, ${input.act}, w.version_id, e.status, e.changed_at, e.changed_by
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w (question_id uuid, version_id uuid)
    join ${questionEntries} e on e.question_id = w.question_id`);
}
