import { createHash } from 'node:crypto';
import { shareAfter } from '#app/features/quizzes/exports.ts';
import { canonicalJson } from '#app/platform/canonical-json.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { ChangedAnswer } from './changed-lines.server.ts';
import { examineAnswers, type ExaminedAnswer } from './examine-answers.server.ts';
import type { RegradePlan } from './plan-regrade.server.ts';
import { directionOf, type ClassCount, type Direction } from './rules.ts';
import { Samples, type Sample } from './samples.ts';

export interface Examined {
  attempts: number;
  by: Record<Direction, number>;
  /** Whose share changes, or would without the rule that nothing goes down. */
  moved: ChangedAnswer[];
  classes: ClassCount[];
  samples: Sample[];
  /** Of all that was seen: what is applied is what was previewed. */
  digest: string;
}

/** Judges all answers of a plan again; nothing is changed. */
export async function examine(ctx: Pick<Context, 'db'>, plan: RegradePlan): Promise<Examined> {
  const { question, versionIds, versionId, judge, manner, lowers } = plan;
  const by = { up: 0, down: 0, same: 0, unjudged: 0 };
  const moved: ChangedAnswer[] = [];
  const classes = new Map<string, ClassCount>();
  const samples = new Samples(question.question);
  const hash = createHash('sha256').update(canonicalJson([manner, versionId, versionIds]));
  let attempts = 0;
  const { publicId } = question;
  for await (const batch of examineAnswers(ctx, { publicId, versionIds, judge })) {
    attempts += batch.length;
    for (const answer of batch) {
      const after = shareAfter({ manner, lowers }, answer);
      const seen = { ...answer, judged: manner === 'full' ? 1 : answer.judged };
      const direction = directionOf(seen);
      by[direction] += 1;
      hash.update(`\n${seen.attemptId} ${seen.sequence} ${seen.before} ${seen.judged}`);
      if (manner === 'key') countClass(classes, seen);
      if (direction !== 'up' && direction !== 'down') continue;
      samples.add(seen, direction);
      moved.push({ ...seen, after, direction });
    }
  }
  return {
    ...{ attempts, by, moved, samples: samples.most(), digest: hash.digest('hex') },
    classes: [...classes.values()].filter(({ before, after }) => before !== after),
  };
}

function countClass(counts: Map<string, ClassCount>, answer: ExaminedAnswer): void {
  if (answer.sequence === null || answer.judged === null) return;
  const count = (
    of: { verdict: string | null; errorClass: string | null },
    at: 'before' | 'after',
  ) => {
    const errorClass = of.errorClass?.startsWith('option:') ? null : of.errorClass;
    const name = `${of.verdict} ${errorClass}`;
    const none = { verdict: of.verdict as ClassCount['verdict'], errorClass, before: 0, after: 0 };
    const known = counts.get(name) ?? none;
    known[at] += 1;
    counts.set(name, known);
  };
  count({ verdict: answer.verdictBefore, errorClass: answer.classBefore }, 'before');
  count(answer, 'after');
}
