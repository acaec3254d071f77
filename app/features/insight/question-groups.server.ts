import { eq, inArray } from 'drizzle-orm';
import { questions, questionVersions } from '#db/schema/index.ts';
import { loadQuestions } from '#app/features/banks/exports.server.ts';
import type { StoredQuestion } from '#app/features/banks/exports.ts';
import { judgingOf } from '#app/features/questions/exports.ts';
import { digestOf } from '#app/platform/canonical-json.server.ts';
import type { Context } from '#app/platform/context.server.ts';

/** Versions of a question, one after another, whose answers are judged alike: their figures are one. */
export interface QuestionGroup {
  publicId: string;
  /** Their numbers; the last names the group. */
  numbers: number[];
  versionIds: string[];
  /** As the newest of them says it. */
  question: StoredQuestion['content']['question'];
  key: StoredQuestion['key'];
  audio: StoredQuestion['content']['audio'];
}

/** The groups of these versions; groups of one question stand together, the oldest first. Two statements. */
export async function loadGroups(
  ctx: Pick<Context, 'db'>,
  versionIds: readonly string[],
): Promise<QuestionGroup[]> {
  const ids = [...new Set(versionIds)];
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .select({
      id: questionVersions.id,
      number: questionVersions.number,
      publicId: questions.publicId,
    })
    .from(questionVersions)
    .innerJoin(questions, eq(questions.id, questionVersions.questionId))
    .where(inArray(questionVersions.id, ids))
    .orderBy(questions.publicId, questions.id, questionVersions.number);
  const stored = await loadQuestions(
    ctx.db,
    rows.map(({ id }) => id),
  );
  return grouped(rows.map((row, at) => ({ ...row, ...(stored[at] as StoredQuestion) })));
}

type Version = StoredQuestion & { id: string; number: number; publicId: string };

function grouped(versions: readonly Version[]): QuestionGroup[] {
  const groups: (QuestionGroup & { digest: string })[] = [];
  for (const { id, number, publicId, content, key } of versions) {
    const own = { question: content.question, audio: content.audio, key };
    const digest = judging({ content, key });
    const last = groups.at(-1);
    if (last?.publicId === publicId && last.digest === digest) {
      Object.assign(last, own);
      last.numbers.push(number);
      last.versionIds.push(id);
    } else {
      groups.push({ publicId, digest, numbers: [number], versionIds: [id], ...own });
    }
  }
  return groups;
}

/** What answers to a version are judged by: its key, less what is only said, and what it offers. */
function judging({ content: { question }, key }: StoredQuestion): string {
  if (key.kind === 'scenario') return digestOf(withoutTests(judgingOf(key)));
  const { explain: _e, tests: _t, ...judged } = key as StoredQuestion['key'] & Said;
  const { feedback: _f, wrong: _w, model: _m, shown: _s, ...rest } = judged;
  return digestOf([rest, offeredBy(question)]);
}

const withoutTests = ({ tests: _, ...judged }: { tests?: unknown }) => judged;

type Said = { feedback?: unknown; wrong?: unknown; model?: unknown; shown?: unknown };

function offeredBy(question: QuestionGroup['question']): string[] {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).toSorted();
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return ids(question.options);
    case 'matching':
      return ids(question.right);
    case 'ordering':
      return ids(question.tiles);
    default:
      return [];
  }
}
