import { linesOf, partsOf, questionsOf } from '../lesson-texts.ts';
import type { Path, Taught } from '../lesson-texts.ts';
import type { LoadedCourse, LoadedLesson, Report } from '../loaded-course.ts';
import type { HearSource } from '../question-schema.ts';
import { idsOf } from './lesson-ids.ts';

type Known = Record<
  'word' | 'line' | 'example' | 'letter' | 'pattern' | 'contrast' | 'kanji' | 'can-do',
  Set<string>
>;

function knownOf(lesson: Taught): Known {
  const set = (items: readonly { id: string }[] | undefined) =>
    new Set((items ?? []).map((item) => item.id));
  return {
    word: set(lesson.words),
    line: set([
      ...(lesson.dialogues ?? []).flatMap((dialogue) => dialogue.lines),
      ...linesOf(lesson).map(({ line }) => line),
    ]),
    example: set(lesson.patterns?.flatMap((pattern) => pattern.examples)),
    letter: set(lesson.kana?.rows.flatMap((row) => row.letters)),
    pattern: set(lesson.patterns),
    contrast: set(lesson.contrasts),
    kanji: set(lesson.kanji),
    'can-do': set(lesson.canDo),
  };
}

function checkRepeated(lesson: LoadedLesson, report: Report): void {
  for (const list of Object.values(idsOf(lesson.source.value))) {
    const seen = new Set<string>();
    for (const { id, path } of list) {
      if (seen.has(id))
        report.add(path, 'id-repeated', { expected: 'each id once in the lesson', found: id });
      seen.add(id);
    }
  }
}

// Clips of letters, contrasts and questions have names of their own in the lesson's folder.
function checkClipNames(lesson: LoadedLesson, report: Report): void {
  for (const { id, path } of idsOf(lesson.source.value).said) {
    if (!/^(?:letter|contrast|hear)-/u.test(id)) continue;
    const expected = 'an id that does not begin with letter-, contrast- or hear-';
    report.add(path, 'clip-repeated', { expected, found: id });
  }
}

const TAUGHT = ['word', 'pattern', 'letter', 'contrast', 'kanji'] as const;

/** What questions may test: in lessons that teach no language, what people can do; in quizzes both. */
function testedIn({ strand, canDo }: Taught): readonly (keyof Known)[] {
  if (strand === 'topic') return ['can-do'];
  return canDo.length > 0 ? TAUGHT : [...TAUGHT, 'can-do'];
}

class References {
  private readonly known = new Map<string, Known>();
  private readonly own: Known;

  constructor(
    course: LoadedCourse,
    private readonly lesson: LoadedLesson,
    private readonly report: Report,
  ) {
    for (const each of course.lessons) {
      this.known.set(each.code, knownOf(each.source.value));
      if (each === lesson) break;
    }
    this.own = knownOf(lesson.source.value);
  }

  private holds(reference: string, kinds: readonly (keyof Known)[]): boolean {
    const dot = reference.indexOf('.');
    const known = dot < 0 ? this.own : this.known.get(reference.slice(0, dot));
    return kinds.some((kind) => known?.[kind].has(reference.slice(dot + 1)) ?? false);
  }

  expect(path: Path, reference: string, kinds: readonly (keyof Known)[]): void {
    if (this.holds(reference, kinds)) return;
    const expected = `the id of a ${kinds.join(', ')} of this lesson, or code.id of an earlier one`;
    this.report.add(path, 'reference-unknown', { expected, found: reference });
  }

  hear(path: Path, hear: HearSource): void {
    for (const kind of ['word', 'line', 'example', 'letter'] as const) {
      const reference: unknown = (hear as Record<string, unknown>)[kind];
      if (typeof reference === 'string') this.expect([...path, kind], reference, [kind]);
    }
  }

  questions(): void {
    for (const { path, question } of questionsOf(this.lesson.source.value)) {
      if (question.hear) this.hear([...path, 'hear'], question.hear);
      for (const part of partsOf(path, question)) {
        if (part.hear) this.hear([...part.path, 'hear'], part.hear);
      }
      question.tests?.forEach((reference, index) =>
        this.expect([...path, 'tests', index], reference, testedIn(this.lesson.source.value)),
      );
    }
  }
}

function checkSpeakers(course: LoadedCourse, lesson: LoadedLesson, report: Report): void {
  const speakers = new Set(course.source.value.speakers.map((speaker) => speaker.id));
  lesson.source.value.dialogues?.forEach((dialogue, index) =>
    dialogue.lines.forEach(({ speaker }, line) => {
      if (speakers.has(speaker)) return;
      const expected = 'a speaker of course.yaml';
      const path = ['dialogues', index, 'lines', line, 'speaker'];
      report.add(path, 'reference-unknown', { expected, found: speaker });
    }),
  );
}

function checkPassageSpeakers(course: LoadedCourse, lesson: LoadedLesson, report: Report): void {
  const speakers = new Set(course.source.value.speakers.map((speaker) => speaker.id));
  for (const { path, line } of linesOf(lesson.source.value)) {
    if (line.speaker === undefined || speakers.has(line.speaker)) continue;
    const expected = 'a speaker of course.yaml';
    report.add([...path, 'speaker'], 'reference-unknown', { expected, found: line.speaker });
  }
}

function checkFigures(course: LoadedCourse, lesson: LoadedLesson, report: Report): void {
  const { figures = [], dialogues = [], readings = [] } = lesson.source.value;
  figures.forEach(({ file }, index) => {
    if (course.figures.has(file)) return;
    const expected = `a sound drawing at figures/${file}`;
    report.add(['figures', index, 'file'], 'figure-missing', { expected, found: 'none' });
  });
  const shown = [
    ...dialogues.map(({ figure }, index) => ({ figure, path: ['dialogues', index, 'figure'] })),
    ...readings.map(({ figure }, index) => ({ figure, path: ['readings', index, 'figure'] })),
  ];
  for (const { figure, path } of shown) {
    if (!figure || figures.some(({ id }) => id === figure)) continue;
    const expected = "the id of one of the lesson's figures";
    report.add(path, 'reference-unknown', { expected, found: figure });
  }
}

/** Ids stand once, and every reference finds what it names. */
export function checkReferences(course: LoadedCourse, lesson: LoadedLesson, report: Report): void {
  checkRepeated(lesson, report);
  checkClipNames(lesson, report);
  checkSpeakers(course, lesson, report);
  checkPassageSpeakers(course, lesson, report);
  checkFigures(course, lesson, report);
  const references = new References(course, lesson, report);
  references.questions();
  lesson.source.value.kanji?.forEach(({ words }, index) =>
    words.forEach((id, at) => references.expect(['kanji', index, 'words', at], id, ['word'])),
  );
  lesson.source.value.sayIt?.forEach((id, index) =>
    references.expect(['sayIt', index], id, ['line', 'word', 'example']),
  );
}
