import { clipsIn } from '#app/features/questions/exports.ts';
import type {
  CompiledCheckUp,
  CompiledCourse,
  CompiledLesson,
} from '#app/features/content/exports.ts';
import {
  FREE_RULES,
  type QuizSource,
  type QuizRules,
  type StoredQuestion,
} from '#app/features/banks/exports.ts';

/** A check-up of a course as a quiz, and the ids of the questions that each of its sections may ask. */
export function makeQuiz(checkUp: CompiledCheckUp): {
  definition: QuizSource;
  asked: string[][];
} {
  // Practice says at once what was wrong; the others say nothing before they are submitted.
  if (checkUp.kind === 'lesson-check-up') {
    const sections = [{ take: null }];
    return {
      definition: { format: 1, sections, feedback: 'at-once', rules: FREE_RULES },
      asked: [checkUp.questions],
    };
  }
  if (checkUp.kind === 'quiz') return makeCourseQuiz(checkUp);
  const { draw } = checkUp;
  const sections = draw.map(({ take }) => ({ take }));
  return {
    definition: { format: 1, sections, feedback: 'after-submission', rules: rulesOf(checkUp) },
    asked: draw.map(({ from }) => from),
  };
}

/** What the videos of a lesson ask, as a quiz that is never taken as one; null where they ask nothing. */
export function makeVideoQuiz({ videos = [] }: CompiledLesson) {
  const asked = videos.flatMap(({ questions }) => questions.map(({ question }) => question));
  if (asked.length === 0) return null;
  const definition: QuizSource = {
    ...{ format: 1, sections: [{ take: null }] },
    ...{ feedback: 'at-once', rules: FREE_RULES },
  };
  return { definition, asked: [asked] };
}

function makeCourseQuiz(quiz: Extract<CompiledCheckUp, { kind: 'quiz' }>) {
  const definition: QuizSource = {
    format: 1,
    // What goes without saying is left out, so that a build that does not know it can read the rest.
    sections: quiz.sections.map(({ take, points, strata, bank }) => ({
      take,
      ...(points === 1 ? {} : { points }),
      ...(strata ? { strata } : {}),
      ...(bank ? { bank } : {}),
    })),
    feedback: 'after-submission',
    rules: rulesOf(quiz),
    ...(quiz.show ? { show: quiz.show } : {}),
    ...(quiz.counts ? { counts: quiz.counts } : {}),
    ...(quiz.markingDays === undefined ? {} : { markingDays: quiz.markingDays }),
  };
  return { definition, asked: quiz.sections.map(({ from }) => from) };
}

function rulesOf(checkUp: CompiledCheckUp): QuizRules {
  const written = 'rules' in checkUp ? checkUp.rules : undefined;
  if (!written) return FREE_RULES;
  const { window } = written;
  return {
    durationMinutes: written.duration ?? FREE_RULES.durationMinutes,
    graceMinutes: written.grace ?? FREE_RULES.graceMinutes,
    attempts: written.attempts ?? FREE_RULES.attempts,
    waitMinutes: written.wait ?? FREE_RULES.waitMinutes,
    window: window
      ? { opensDay: window.opens ?? null, closesDay: window.closes ?? null, rule: window.closing }
      : FREE_RULES.window,
  };
}

/** The questions of a course as its bank keeps them, with the addresses of their sounds. */
export function makeQuestions(
  course: Pick<CompiledCourse, 'questions'>,
  addresses: ReadonlyMap<string, string>,
): StoredQuestion[] {
  return course.questions.map(({ public: question, key, tags }) => {
    const audio = clipsIn(question).flatMap((clip) => {
      const address = addresses.get(clip);
      return address === undefined ? [] : [[clip, address] as const];
    });
    const content = { question, audio: Object.fromEntries(audio) };
    return { content, key, tags: tags ?? [] };
  });
}
