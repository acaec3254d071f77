import { allotDraw } from '#app/features/questions/exports.ts';
import { questionId } from './compile-questions.ts';
import { questionsOf } from './lesson-texts.ts';
import type { LoadedCourse, LoadedQuiz } from './loaded-course.ts';
import type { SectionFile, StratumFile } from './quiz-schema.ts';

interface Tagged {
  id: string;
  tags: readonly string[];
  kind: string;
}

/** A stratum with the questions of the course that it may draw. */
export type FilledStratum = StratumFile & { from: string[] };

/** The questions of a course that have tags, in the order of its files. */
function taggedOf(course: LoadedCourse): Tagged[] {
  return [...course.lessons, ...course.quizzes, ...course.pools].flatMap(({ code, source }) =>
    questionsOf(source.value).flatMap(({ question: { id, tags, kind } }) =>
      tags ? [{ id: questionId(code, `${code}.${id}`), tags, kind }] : [],
    ),
  );
}

const isOf = ({ tags, kinds }: StratumFile, question: Tagged) =>
  tags.every((tag) => question.tags.includes(tag)) &&
  (!kinds || (kinds as readonly string[]).includes(question.kind));

/** What a section lists, by the ids that everybody sees. */
export function listedIn({ code }: Pick<LoadedQuiz, 'code'>, section: SectionFile): string[] {
  return (section.questions ?? []).map(({ id }) => questionId(code, `${code}.${id}`));
}

/** What each section of a quiz may draw from its course; what the quiz lists itself is not drawn besides. */
export function filledStrata(course: LoadedCourse, quiz: LoadedQuiz): FilledStratum[][] {
  const { sections } = quiz.quiz;
  const listed = new Set(sections.flatMap((section) => listedIn(quiz, section)));
  const tagged = taggedOf(course).filter(({ id }) => !listed.has(id));
  return sections.map(({ draw = [], bank }) =>
    (bank ? [] : draw).map((stratum) => ({
      ...stratum,
      from: tagged.filter((question) => isOf(stratum, question)).map(({ id }) => id),
    })),
  );
}

/** A stratum that cannot be filled while every other is: its section, its place, and how many it would get. */
export interface Shortage {
  section: number;
  place: number;
  found: number;
}

/** The strata for which a course has too few questions. */
export function shortagesOf(course: LoadedCourse, quiz: LoadedQuiz): Shortage[] {
  const filled = filledStrata(course, quiz).flatMap((strata, section) =>
    strata.map(({ take, from }, place) => ({ section, place, take, candidates: from })),
  );
  const allotted = allotDraw(filled);
  return filled.flatMap(({ section, place, take }, index) => {
    const found = allotted[index]?.length ?? 0;
    return found < take ? [{ section, place, found }] : [];
  });
}
