import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * A runner that failed without naming a test (a file that does not load, no tests at all, a crash)
 * still counts as one failure.
 * @param {string} file
 * @param {boolean} isRight whether it exited with 0
 * @returns {Counts}
 */
export function countVitest(file, isRight) {
  return count(file, isRight, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

/**
 * @param {string} file
 * @param {boolean} isRight
 * @returns {Counts}
 */
export function countPlaywright(file, isRight) {
  return count(file, isRight, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}

function count(file, isRight, read) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    isRight = false;
  }
  const isSilent = counts.passed + counts.failed === 0;
  if ((!isRight || isSilent) && counts.failed === 0) counts.failed = 1;
  return counts;
}
