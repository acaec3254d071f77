import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../invariant.ts';

/** An answer as the learner gave it. */
export interface GivenAnswer {
  questionId: string;
  clientId: string;
  answer: unknown;
}

export interface ArrivedAnswer extends GivenAnswer {
  sequence: number;
}

/** Every answer must be there once, and the last one given to a question must be the one that counts. */
export function checkArrived(
  given: readonly GivenAnswer[],
  arrived: readonly ArrivedAnswer[],
): string[] {
  const byId = groupBy(arrived, ({ clientId }) => clientId);
  const known = new Set(given.map(({ clientId }) => clientId));
  const faults = given.flatMap(({ clientId, answer }) => {
    const found = byId.get(clientId) ?? [];
    if (found.length === 0) return [`answer ${clientId}: lost`];
    if (found.length > 1) return [`answer ${clientId}: there ${found.length} times`];
    return isDeepStrictEqual(found[0]?.answer, answer) ? [] : [`answer ${clientId}: changed`];
  });
  const strangers = arrived.filter(({ clientId }) => !known.has(clientId));
  const last = groupBy(given, ({ questionId }) => questionId);
  const counts = [...last].flatMap(([questionId, answers]) => {
    const there = arrived.filter((row) => row.questionId === questionId);
    const counting = there.toSorted((a, b) => a.sequence - b.sequence).at(-1);
    return counting?.clientId === answers.at(-1)?.clientId
      ? []
      : [`question ${questionId}: another answer counts than the last`];
  });
  return [
    ...faults,
    ...strangers.map(({ clientId }) => `answer ${clientId}: given by nobody`),
    ...counts,
  ];
}
