import { afterEach, beforeEach } from 'vitest';
import { format } from 'node:util';

type Level = 'error' | 'warn';

const printed: { level: Level; text: string }[] = [];
let expected: { level: Level; pattern: RegExp }[] = [];

/**
 * Declare that the running test prints this. Whatever a test prints to console.error or
 * console.warn without saying so makes it fail; so does a declared line that does not come.
 */
export function expectConsole(level: Level, pattern: RegExp): void {
  expected.push({ level, pattern });
}

for (const level of ['error', 'warn'] as const) {
  console[level] = (...values: unknown[]) => {
    printed.push({ level, text: format(...values) });
  };
}

beforeEach(() => {
  printed.length = 0;
  expected = [];
});

afterEach(() => {
  const stray = printed.filter(
    ({ level, text }) => !expected.some((each) => each.level === level && each.pattern.test(text)),
  );
  const missing = expected.filter(
    ({ level, pattern }) =>
      !printed.some((each) => each.level === level && pattern.test(each.text)),
  );
  if (stray.length > 0) {
    const lines = stray.map(({ level, text }) => `console.${level}: ${text}`);
    throw new Error(`The test printed what it did not declare.\n${lines.join('\n')}`);
  }
  if (missing.length > 0) {
    const lines = missing.map(({ level, pattern }) => `console.${level}: ${pattern.source}`);
    throw new Error(`The test declared output that did not come.\n${lines.join('\n')}`);
  }
});
