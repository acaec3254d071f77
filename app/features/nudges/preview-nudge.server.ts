import { findPublishedCourse } from '#app/features/courses/exports.server.ts';
import { plainWords, sampleNotice } from '#app/features/notifications/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { markOf, planNudge, type NudgeCandidate, type NudgeChoice } from './plan-nudge.server.ts';
import { lineWords } from './queries.server.ts';
import { dueToName, LEFT_OUT, type LeftOut } from './rules.ts';

const NAMED = 20;

export interface NudgePreview {
  people: number;
  /** Tells them from others. */
  mark: string;
  /** The first of them, who is furthest behind first. */
  names: string[];
  left: { why: LeftOut; people: number; names: string[] }[];
  /** The mail that the first of them would get, in each language. */
  mails: { locale: 'ja' | 'en'; subject: string; text: string }[];
}

/** Who would get a nudge, who would not and why, and what it would say. */
export async function previewNudge(
  ctx: Context,
  { choice, line }: { choice: NudgeChoice; line: string },
): Promise<NudgePreview> {
  const { gets, left } = await planNudge(ctx, choice);
  const groups = LEFT_OUT.map((why) => ({
    why,
    ...shown(left.filter((one) => one.why === why).map(({ candidate }) => candidate)),
  }));
  return {
    ...shown(gets),
    mark: markOf(gets),
    left: groups.filter(({ people }) => people > 0),
    mails: gets[0] ? await mailsOf(ctx, gets[0], line) : [],
  };
}

function shown(candidates: readonly NudgeCandidate[]) {
  const names = candidates.slice(0, NAMED).map(({ legalName }) => legalName);
  return { people: candidates.length, names };
}

async function mailsOf(ctx: Context, first: NudgeCandidate, line: string) {
  const course = await findPublishedCourse(ctx.db, first.courseSlug);
  const words = {
    course: course?.outline.title ?? { en: first.courseSlug, ja: first.courseSlug },
    due: plainWords('due', dueToName(first.nextDueAt, ctx.now)),
    ...lineWords({ line, name: ctx.actor.displayName }),
  };
  return (['ja', 'en'] as const).map((locale) => {
    const { subject, text } = sampleNotice('learning-nudge', locale, words);
    return { locale, subject, text };
  });
}
