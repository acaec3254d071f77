import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './counts.mjs';
import { globToRegExp } from './glob.mjs';
import { gateEnvironment, runProcess } from './process.mjs';

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
