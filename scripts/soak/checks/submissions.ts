/** A submission as its sender knows it. */
export interface Submission {
  attemptId: string;
  key: string;
  score: number;
  maxScore: number;
}

/** A submission as the database has it. */
export interface StoredSubmission {
  attemptId: string;
  key: string | null;
  score: number | null;
  maxScore: number | null;
  /** How many events say that it was submitted. */
  events: number;
  /** How often its learner's progress counts it. */
  counted: number;
}

/** Every submission must be there once, with its own key and score, and move progress once. */
export function checkSubmissions(
  sent: readonly Submission[],
  stored: readonly StoredSubmission[],
): string[] {
  const found = new Map(stored.map((row) => [row.attemptId, row]));
  return sent.flatMap((submission) => {
    const { attemptId } = submission;
    const row = found.get(attemptId);
    const faults =
      !row || row.score === null || row.events === 0 ? ['lost'] : faultsOf(submission, row);
    return faults.map((fault) => `attempt ${attemptId}: ${fault}`);
  });
}

function faultsOf({ key, score, maxScore }: Submission, row: StoredSubmission): string[] {
  const faults: [boolean, string][] = [
    [row.events > 1 || row.counted > 1, 'counted twice'],
    [row.counted === 0, 'not counted'],
    [row.key !== key, 'stored under another key'],
    [row.score !== score, `scored ${row.score} instead of ${score}`],
    [row.maxScore !== maxScore, 'scored out of another sum'],
  ];
  return faults.flatMap(([isThere, fault]) => (isThere ? [fault] : []));
}
