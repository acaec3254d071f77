import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'answers-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  code: number;
  out: string;
  fault: string;
}

function run(lines: readonly string[] | Buffer | undefined): Outcome {
  const file = join(folder, 'cases.jsonl');
  if (lines) writeFileSync(file, Buffer.isBuffer(lines) ? lines : lines.join('\n'));
  const args = ['--import', 'tsx', 'scripts/answers.ts', lines ? file : join(folder, 'absent')];
  try {
    return {
      code: 0,
      out: execFileSync(process.execPath, args, { stdio: 'pipe' }).toString(),
      fault: '',
    };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: Buffer; stderr: Buffer };
    return { code: status, out: stdout.toString(), fault: stderr.toString() };
  }
}

const GOOD = '{"id":"a","accepted":["こんにちは"],"typed":"こんにちわ"}';

describe('judging a file of cases', () => {
  test('one line a case, in order, with verdict and class', () => {
    const exact = '{"id":7,"accepted":["ねこ"],"kana":"exact","typed":"ネコ"}';
    const { out, code } = run([GOOD, '{"id":"b","accepted":["ねこ"],"typed":"ねこ"}', exact, '']);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual([
      '{"id":"a","verdict":"near","class":"particle-spelling"}',
      '{"id":"b","verdict":"accept","class":null}',
      '{"id":7,"verdict":"near","class":"script"}',
    ]);
  });

  test.each([
    ['a line that is not JSON', '{"id":'],
    ['an unknown script mode', '{"id":"x","accepted":["ねこ"],"typed":"ねこ","kana":"loose"}'],
    ['no accepted form', '{"id":"x","accepted":[],"typed":"ねこ"}'],
    ['no typed answer', '{"id":"x","accepted":["ねこ"]}'],
  ])('%s is refused by its line and nothing is printed', (_, line) => {
    const { code, out, fault } = run([GOOD, line]);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(fault).toMatch(/^Line 2: /);
  });

  test('a file that is missing or not UTF-8 is refused', () => {
    expect(run(undefined)).toMatchObject({ code: 1, out: '' });
    expect(run(Buffer.from([0x7b, 0xff, 0xfe])).fault).toMatch(/not UTF-8/);
  });
});
