import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const FIRST_LINES = 6;
const LONGEST = 600;

/**
 * The tests that failed, each with the beginning of its message: what is read when only the end of a log is
 * kept. An absent or broken report names nothing; that the step failed is counted elsewhere.
 * @param {'vitest' | 'playwright'} runner
 * @param {string} file its report as JSON
 * @param {string} root paths are told from here
 * @returns {string[]}
 */
export function failuresIn(runner, file, root) {
  try {
    return READ[runner](JSON.parse(readFileSync(file, 'utf8')), root);
  } catch {
    return [];
  }
}

const READ = { vitest: failuresOfVitest, playwright: failuresOfPlaywright };

function failuresOfVitest({ testResults }, root) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const at = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    // A file that does not load has no tests that could fail.
    if (failed.length === 0) return status === 'failed' ? [told(at, message)] : [];
    return failed.map((test) => told(`${at} › ${test.fullName}`, test.failureMessages.join('\n')));
  });
}

function failuresOfPlaywright({ suites, errors = [] }) {
  const inSuite = (suite) => [
    ...(suite.suites ?? []).flatMap(inSuite),
    ...(suite.specs ?? [])
      .filter(({ ok }) => !ok)
      .map((spec) => told(`${spec.file}:${spec.line} › ${spec.title}`, messageOf(spec))),
  ];
  return [
    ...suites.flatMap(inSuite),
    ...errors.map(({ message }) => told('outside of tests', message)),
  ];
}

const messageOf = ({ tests }) =>
  tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? [])).join('\n');

function told(title, message = '') {
  const plain = message.replaceAll(/\u001B\[[0-9;]*m/g, '');
  const lines = plain.split('\n').filter((line) => line.trim());
  const begin = lines.slice(0, FIRST_LINES).join('\n    ').slice(0, LONGEST);
  return `${title}\n    ${begin}`;
}
