import {
  answerBodies,
  answerEvents,
  attempts,
  courseItems,
  editions,
  questionVersions,
} from '#db/schema/index.ts';
import { ensureBank } from '#app/features/banks/ensure-bank.server.ts';
import { keepQuestions } from '#app/features/banks/keep-questions.server.ts';
import { keepQuiz } from '#app/features/banks/keep-quiz.server.ts';
import type { QuizSource, StoredQuestion } from '#app/features/banks/exports.ts';
import { judgeAnswer } from '#app/features/questions/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { inArray } from 'drizzle-orm';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { asOwner } from './as-owner.ts';
import { makeCourse, type MadeCourse } from './courses.ts';
import { makeEnrolment } from './enrolments.ts';
import { makePerson } from './people.ts';

export const QUIZ = 'module-1-check-up';

const both = (text: string) => ({ en: text, ja: text });
const common = (id: string) => ({ id, prompt: both(`Question ${id}`), hear: null });
const said = { explain: both('Because.'), tests: [] };

/** A question with four options, a to d; the first is right unless another is named. */
export function choiceOf(id: string, correct = 'a'): StoredQuestion {
  const options = ['a', 'b', 'c', 'd'].map((each) => ({ id: each, ...both(`Option ${each}`) }));
  return {
    content: { question: { ...common(id), kind: 'choice', show: null, options }, audio: {} },
    key: { kind: 'choice', correct, feedback: {}, ...said },
  };
}

/** A question to type おばあさん. */
export function typedOf(id: string): StoredQuestion {
  const form = 'おばあさん';
  const rule = { kana: 'fold' as const, accepted: [form], alternatives: [], shown: form };
  return {
    content: { question: { ...common(id), kind: 'typed' }, audio: {} },
    key: { kind: 'typed', ...rule, ...said },
  };
}

/** A question that a person marks. */
export function essayOf(id: string): StoredQuestion {
  const asked = { rubric: [], limit: null, answerIn: 'en' as const };
  return {
    content: { question: { ...common(id), kind: 'essay', ...asked }, audio: {} },
    key: { kind: 'essay', model: null, ...said },
  };
}

export interface MadeQuiz {
  course: MadeCourse;
  quizVersionId: string;
  /** Versions of its questions by public id. */
  versions: Map<string, string>;
}

/** A quiz of these questions in a course of its own, or a newer version of the quiz of a course. */
export async function makeQuiz(
  questions: readonly StoredQuestion[],
  parts: { of?: MadeCourse; definition?: Partial<QuizSource> } = {},
): Promise<MadeQuiz> {
  const course = parts.of ?? (await makeCourse());
  return asOwner(async (tx) => {
    const { courseId, slug } = course;
    const title = both('Tiny course');
    const bankId = await ensureBank(tx, { courseId, slug, title, now: NOW });
    const versions = await keepQuestions(tx, { bankId, questions, now: NOW });
    const asked = [questions.map(({ content }) => versions.get(content.question.id) ?? '')];
    const definition: QuizSource = {
      ...{ format: 1, sections: [{ take: null }], feedback: 'after-submission' },
      ...parts.definition,
    };
    const kept = { courseId, slug: QUIZ, definition, asked, now: NOW };
    const quizVersionId = await keepQuiz(tx, kept);
    if (!parts.of) {
      await tx.insert(courseItems).values({
        ...{ versionId: course.versionId, slug: QUIZ, position: 3, kind: 'check-up' },
        ...{ data: {}, quizVersionId },
      });
    }
    return { course, quizVersionId, versions };
  });
}

/** Another edition of the course of a quiz. */
export async function makeOtherEdition({ course }: MadeQuiz, anchorAt: Date): Promise<string> {
  const id = uuidv7();
  const names = { nameEn: 'Later', nameJa: '次の期' };
  await testDb()
    .insert(editions)
    .values({ id, courseId: course.courseId, slug: id, ...names, anchorAt, createdAt: NOW });
  return id;
}

export interface Taking {
  person?: Pick<Actor, 'personId'>;
  enrolmentId?: string;
  editionId?: string;
  /** Answers by public id; a list holds those given one after another. */
  answers: Record<string, unknown>;
  number?: number;
  /** Seconds after the tests' time at which it is submitted; it begins a thousand seconds before. */
  at?: number;
  /** Public ids of what it asks; all questions unless said. */
  asks?: readonly string[];
  late?: boolean;
  /** Stored by a build that knew no shares. */
  withoutShares?: boolean;
  submitted?: boolean;
}

/** An attempt at a quiz with its answers, ten seconds from one to the next. */
export async function take(quiz: MadeQuiz, taking: Taking) {
  const { number = 1, at = 0, submitted = true } = taking;
  const person = taking.person ?? (await makePerson());
  const editionId = taking.editionId ?? quiz.course.editionId;
  const enrolmentId =
    taking.enrolmentId ?? (await makeEnrolment(person, { editionId })).enrolmentId;
  const asks = taking.asks ?? [...quiz.versions.keys()];
  const ids = asks.map((id) => quiz.versions.get(id) ?? '');
  const attemptId = uuidv7();
  const begun = NOW.getTime() + (at - 1000) * 1000;
  await testDb()
    .insert(attempts)
    .values({
      ...{ id: attemptId, enrolmentId, versionId: quiz.course.versionId, itemSlug: QUIZ },
      ...{ quizVersionId: quiz.quizVersionId, number, seed: 1, questionIds: [...asks] },
      questionVersionIds: ids,
      startedAt: new Date(begun),
      ...(submitted
        ? { submittedAt: new Date(begun + 1_000_000), submittedBy: 'learner' as const }
        : {}),
      ...(submitted ? { score: 1, maxScore: asks.length, submissionKey: uuidv7() } : {}),
    });
  await answerAll(quiz, { attemptId, begun, asks, taking });
  return { attemptId, person, enrolmentId };
}

type Answering = { attemptId: string; begun: number; asks: readonly string[]; taking: Taking };

async function answerAll(quiz: MadeQuiz, { attemptId, begun, asks, taking }: Answering) {
  const ids = asks.map((id) => quiz.versions.get(id) ?? '');
  const { answers, late = false, withoutShares } = taking;
  const stored = await testDb()
    .select()
    .from(questionVersions)
    .where(inArray(questionVersions.id, ids));
  let step = 0;
  for (const [at, questionId] of asks.entries()) {
    const version = stored.find(({ id }) => id === ids[at]);
    const { question } = version?.content as StoredQuestion['content'];
    const asked = { question, key: version?.answerKey as StoredQuestion['key'] };
    const given = questionId in answers ? [answers[questionId]].flat() : [];
    for (const [index, answer] of given.entries()) {
      step += 1;
      const judgement = judgeAnswer(asked, answer)?.judgement;
      if (!judgement) throw new Error(`no answer to ${questionId}: ${JSON.stringify(answer)}`);
      const own = { attemptId, questionId, sequence: index + 1 };
      const share = withoutShares ? null : judgement.share;
      const receivedAt = new Date(begun + step * 10_000);
      await testDb()
        .insert(answerEvents)
        .values({ ...own, ...judgement, share, clientId: uuidv7(), receivedAt, late });
      await testDb()
        .insert(answerBodies)
        .values({ ...own, answer });
    }
  }
}
