import type { Fault } from '../fault.ts';
import { questionsOf } from '../lesson-texts.ts';
import { Report } from '../loaded-course.ts';
import type { LoadedCourse, LoadedQuiz } from '../loaded-course.ts';
import { shortagesOf } from '../strata.ts';

/** A quiz stands in its place, draws no more than there is, and what tests nothing of the course is in a pool. */
export function checkQuizzes(course: LoadedCourse, faults: Fault[]): void {
  checkKind(course, new Report(course.source, faults));
  for (const quiz of course.quizzes) {
    const report = new Report(quiz.source, faults);
    checkPlace(course, quiz, report);
    checkTaken(quiz, report);
    checkDrawn(course, quiz, report);
  }
  for (const { source } of [...course.lessons, ...course.quizzes]) {
    const report = new Report(source, faults);
    for (const { path, question } of questionsOf(source.value)) {
      if (question.tests || path[0] === 'videos') continue;
      const expected = 'tests: what of the course it tests (only questions of a pool need none)';
      report.add([...path], 'shape', { expected, found: question.id });
    }
  }
}

/** A placement test is one quiz that says what each level advises; any other course has modules. */
function checkKind({ source, quizzes }: LoadedCourse, report: Report): void {
  const { placement, modules } = source.value;
  if (!placement) {
    if (modules.length > 0) return;
    report.add(['modules'], 'shape', { expected: 'at least one module', found: 'none' });
    return;
  }
  const levels = quizzes.flatMap(({ quiz }) =>
    quiz.role === 'placement' ? quiz.sections.map(({ advises, title }) => advises && title) : [],
  );
  if (modules.length === 0 && quizzes.length === 1 && levels.length > 0 && levels.every(Boolean)) {
    return;
  }
  const expected = 'no modules and one quiz, whose sections have a title and say what they advise';
  report.add(['placement'], 'shape', { expected, found: placement });
}

function checkPlace(course: LoadedCourse, { quiz }: LoadedQuiz, report: Report): void {
  const { modules } = course.source.value;
  const isPlaced =
    quiz.role === 'placement'
      ? quiz.after === undefined && modules.length === 0
      : modules.some(({ id }) => id === quiz.after);
  if (isPlaced) return;
  const expected =
    quiz.role === 'placement'
      ? 'a placement test in a course of its own, after no module'
      : 'the id of a module of course.yaml';
  report.add(['after'], 'reference-unknown', { expected, found: quiz.after ?? 'none' });
}

function checkTaken({ quiz }: LoadedQuiz, report: Report): void {
  quiz.sections.forEach(({ take, questions = [] }, index) => {
    if (take === undefined || take <= questions.length) return;
    const expected = `at most the number of its questions, ${questions.length}`;
    report.add(['sections', index, 'take'], 'shape', { expected, found: `${take}` });
  });
}

/** What the course itself holds is known now; a bank of trainers is asked as an attempt begins. */
function checkDrawn(course: LoadedCourse, quiz: LoadedQuiz, report: Report): void {
  for (const { section, place, found } of shortagesOf(course, quiz)) {
    const stratum = quiz.quiz.sections[section]?.draw?.[place];
    const expected = `${stratum?.take ?? 0} questions with ${stratum?.tags.join(', ') ?? ''} that no other draw needs`;
    report.add(['sections', section, 'draw', place], 'draw-too-few', {
      expected,
      found: `${found}`,
    });
  }
}
