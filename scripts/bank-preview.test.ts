import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'bank-preview-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...files: string[]): { code: number; out: string; fault: string } {
  const args = ['--import', 'tsx', 'scripts/bank-preview.ts', ...files];
  try {
    const out = execFileSync(process.execPath, args, { stdio: 'pipe' }).toString();
    return { code: 0, out, fault: '' };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: Buffer; stderr: Buffer };
    return { code: status, out: stdout.toString(), fault: stderr.toString() };
  }
}

function given(text: string): string {
  const file = join(folder, 'bank.gift');
  writeFileSync(file, text);
  return file;
}

describe('the preview of a file of questions', () => {
  test('counts kinds and tells what each question loses', () => {
    const { code, out } = run(given('::One::Is it? {T##Yes}\n\nTwo {=a'));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      ok: true,
      format: 'gift',
      counts: { 'true-false': 1, 'not carried': 1 },
      questions: [
        {
          ...{
            item: 1,
            line: 1,
            name: 'One',
            category: null,
            kind: 'true-false',
            prompt: 'Is it?',
          },
          lost: [{ code: 'feedback', detail: 'Yes', line: 1 }],
        },
        {
          ...{ item: 2, line: 3, name: 'Question 2', category: null, kind: null, prompt: null },
          lost: [{ code: 'brace-open', detail: 'Two {=a', line: 3 }],
        },
      ],
      media: [],
    });
  }, 30_000);

  test('a file that cannot be read is told on standard output, a wrong call is not', () => {
    const unread = run(given('Dear all,'));
    expect(unread.code).toBe(1);
    expect(JSON.parse(unread.out)).toMatchObject({ ok: false, code: 'unknown-format' });
    const uncalled = run();
    expect([uncalled.code, uncalled.out]).toEqual([2, '']);
    expect(uncalled.fault).toContain('Usage');
    expect(run(join(folder, 'absent')).code).toBe(2);
  }, 30_000);
});
