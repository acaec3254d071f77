import { expect, test } from 'vitest';
import { FREE_RULES } from '#app/features/banks/exports.ts';
import { quizDefinitionSchema } from '#app/features/banks/quiz-definition.ts';
import type { CompiledCheckUp } from '#app/features/content/exports.ts';
import { partClips } from '#app/features/questions/exports.ts';
import type { CheckUpRules } from '#app/features/content/compiled-course.ts';
import { compiled, smallCourse } from '#tests/content/small-course.ts';
import { makeQuestions, makeQuiz } from './make-quiz.ts';

const course = compiled(smallCourse());
const checkUps = course.items.filter((item) => item.kind !== 'lesson');

test('a question keeps the address of every sound it lets hear', () => {
  const clips = course.items.flatMap((item) => ('clips' in item ? item.clips : []));
  const addresses = new Map(clips.map(({ id }) => [id, `/media/${id}.mp3`]));
  const kept = makeQuestions(course, addresses);
  let wanted = 0;
  for (const [index, { public: asked }] of course.questions.entries()) {
    const heard = [asked.hear ?? [], [...partClips(asked).values()]].flat();
    wanted += heard.length;
    expect(kept[index]?.content.audio).toEqual(
      Object.fromEntries(heard.map((id) => [id, `/media/${id}.mp3`])),
    );
  }
  expect(wanted).toBeGreaterThan(5);
});

test('every check-up is a quiz that may ask questions of the course', () => {
  const known = new Set(course.questions.map(({ id }) => id));
  expect(checkUps.length).toBeGreaterThan(2);
  for (const checkUp of checkUps) {
    const { definition, asked } = makeQuiz(checkUp);
    expect(quizDefinitionSchema.parse(definition)).toMatchObject(definition);
    expect(asked).toHaveLength(definition.sections.length);
    for (const id of asked.flat()) expect(known).toContain(id);
  }
});

test('rules that an author wrote are those of the quiz; without any it is free to take', () => {
  const ruled = (rules: CheckUpRules) => {
    const checkUp = checkUps.find(({ kind }) => kind === 'module-check-up');
    return makeQuiz({ ...checkUp, rules } as CompiledCheckUp).definition.rules;
  };
  const window = { opens: 0, closes: 30, closing: 'finish-by' as const };
  expect(ruled({ duration: 30, attempts: 2, wait: 60, window })).toEqual({
    ...{ durationMinutes: 30, graceMinutes: 5, attempts: 2, waitMinutes: 60 },
    window: { opensDay: 0, closesDay: 30, rule: 'finish-by' },
  });
  expect(ruled({})).toEqual(FREE_RULES);
  for (const checkUp of checkUps) expect(makeQuiz(checkUp).definition.rules).toEqual(FREE_RULES);
});

test('practice tells at once what was wrong; the others wait', () => {
  const shows = checkUps.map((checkUp) => {
    return [checkUp.kind, makeQuiz(checkUp).definition.feedback];
  });
  expect(shows).toContainEqual(['lesson-check-up', 'at-once']);
  expect(shows).toContainEqual(['module-check-up', 'after-submission']);
});
