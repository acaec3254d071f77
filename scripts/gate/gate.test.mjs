import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './counts.mjs';
import { globToRegExp } from './glob.mjs';
import { failuresIn } from './failures.mjs';
import { gateEnvironment, runProcess } from './process.mjs';
import { testFiles } from './test-files.mjs';

const folder = mkdtempSync(join(tmpdir(), 'gate-'));
const report = (content) => {
  const file = join(folder, 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const vitestReport = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };

describe('the count of a runner', () => {
  it('adds passed, failed and skipped', () => {
    expect(countVitest(report(vitestReport), true)).toEqual({ passed: 5, failed: 0, skipped: 2 });
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright(report({ stats }), false)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it('is a failure when the runner failed without naming a test', () => {
    expect(countVitest(report(vitestReport), false).failed).toBe(1);
  });

  it('is a failure when nothing was tested or nothing was reported', () => {
    const none = { ...vitestReport, numPassedTests: 0 };
    expect(countVitest(report(none), true).failed).toBe(1);
    expect(countVitest(report('half a rep'), true).failed).toBe(1);
    expect(countVitest(join(folder, 'absent.json'), true).failed).toBe(1);
  });
});

describe('what failed', () => {
  it('is named by file and title, with the beginning of its message without colours', () => {
    const message = [
      '\u001B[31mAssertionError\u001B[39m: expected 1 to be 2',
      ...Array(20).fill('at x'),
    ];
    const failed = { status: 'failed', fullName: 'a › b', failureMessages: [message.join('\n')] };
    const passed = { status: 'passed', fullName: 'c', failureMessages: [] };
    const name = join(folder, 'tests/a.test.ts');
    const unread = { name: join(folder, 'b.test.ts'), status: 'failed', message: 'no such module' };
    const testResults = [
      { name, status: 'failed', message: '', assertionResults: [passed, failed] },
      { ...unread, assertionResults: [] },
    ];
    const [first, second, ...more] = failuresIn('vitest', report({ testResults }), folder);
    expect(first).toMatch(/^tests\/a\.test\.ts › a › b\n {4}AssertionError: expected 1 to be 2\n/);
    expect(first.split('\n')).toHaveLength(7);
    expect(second).toBe('b.test.ts\n    no such module');
    expect(more).toEqual([]);
  });

  it('is found in suites of a browser test at any depth', () => {
    const failed = { ok: false, file: 'a.spec.ts', line: 3, title: 'opens' };
    const spec = { ...failed, tests: [{ results: [{ error: { message: 'too slow' } }] }] };
    const right = { ...spec, ok: true };
    const suites = [{ specs: [right], suites: [{ specs: [spec] }] }];
    expect(failuresIn('playwright', report({ suites }), folder)).toEqual([
      'a.spec.ts:3 › opens\n    too slow',
    ]);
  });

  it('is nothing where there is no report', () => {
    expect(failuresIn('vitest', report('half a rep'), folder)).toEqual([]);
  });
});

describe('a process of the gate', () => {
  it('does not see the settings of a running product', () => {
    const env = gateEnvironment({ DATABASE_URL: 'x', DEMO_NOW: 'y', PATH: '/bin' }, { A: '1' });
    expect(env).toEqual({ PATH: '/bin', A: '1', KAKEHASHI_GATE: '1' });
  });

  it('is ended with all it started when its time is over', async () => {
    const child =
      "require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(()=>0,99)'])";
    const args = ['-e', `${child}; setInterval(() => 0, 99)`];
    const options = { cwd: folder, env: process.env, minutes: 0.005, isKept: true };
    const { code } = await runProcess(args, options);
    expect(code).not.toBe(0);
  });
});

describe('the globs of the size limits', () => {
  it.each([
    ['app/**/*.css', 'app/ui/button.css', true],
    ['app/**/*.css', 'app/root.css', true],
    ['app/*.css', 'app/ui/button.css', false],
    ['app/features/*/exports{,.server}.ts', 'app/features/people/exports.server.ts', true],
    ['app/features/*/exports{,.server}.ts', 'app/features/people/exportsXserver.ts', false],
    ['*.{ts,js}', 'vite.config.ts', true],
  ])('%s and %s: %s', (glob, file, isMatch) => {
    expect(globToRegExp(glob).test(file)).toBe(isMatch);
  });
});

it('gives a process of its own to every test that changes it, and leaves none out', () => {
  const texts = {
    'a.test.ts': "giveSettings();\nit('rule');",
    'b.test.tsx': "giveSettings({ DEMO: '1' });",
    'c.race.test.ts': "it('race');",
    'deep/d.test.ts': 'vi.useFakeTimers();',
    'deep/e.test.ts': "vi.mock('node:fs');",
    'helper.ts': 'vi.useFakeTimers();',
  };
  mkdirSync(join(folder, 'tests/deep'), { recursive: true });
  for (const [name, text] of Object.entries(texts))
    writeFileSync(join(folder, 'tests', name), text);
  const named = (...names) => names.map((name) => `tests/${name}`);
  expect(testFiles(folder, ['tests'])).toEqual({
    shared: named('a.test.ts'),
    alone: named('b.test.tsx', 'c.race.test.ts', 'deep/d.test.ts', 'deep/e.test.ts'),
  });
});
