import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { AllocationRecord } from '#app/features/allocation-check/exports.ts';
import type { MatchResult } from '#app/features/matching/exports.ts';
import { makeMarket } from './seed/make-market.ts';

const folder = mkdtempSync(join(tmpdir(), 'fair-match-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Script = 'fair-match' | 'fair-check';

function run(script: Script, ...files: string[]) {
  return runIn({}, script, files);
}

function runIn(env: Record<string, string>, script: Script, files: string[]) {
  const args = ['--import', 'tsx', `scripts/${script}.ts`, ...files];
  try {
    const settings = { stdio: 'pipe' as const, env: { ...process.env, ...env } };
    const out = execFileSync(process.execPath, args, settings).toString();
    return { code: 0, out, fault: '' };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: Buffer; stderr: Buffer };
    return { code: status, out: stdout.toString(), fault: stderr.toString() };
  }
}

function file(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

const shape = { participants: 20, companies: 4, slots: 5, listed: 4, cap: 2, seats: 3, seed: 1 };
const market = makeMarket({ ...shape, tables: [1], free: 'all' });

describe('matching and judging from the command line', () => {
  test('what matching prints is found right by the check, with the same record', () => {
    const matched = run('fair-match', file('market.json', market));
    expect(matched.code).toBe(0);
    const { result, record } = JSON.parse(matched.out) as {
      result: MatchResult;
      record: AllocationRecord;
    };
    expect(result.meetings.length).toBeGreaterThan(4);
    const judged = run('fair-check', join(folder, 'market.json'), file('result.json', matched.out));
    expect(judged.code).toBe(0);
    expect(JSON.parse(judged.out)).toEqual({ ok: true, faults: [], record });
    const alone = run('fair-check', join(folder, 'market.json'), file('alone.json', result));
    expect(JSON.parse(alone.out)).toEqual({ ok: true, faults: [], record });
  }, 60_000);

  test('is the same in every time zone and language', () => {
    const files = [file('market.json', market)];
    const here = runIn({ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }, 'fair-match', files);
    const there = { TZ: 'Pacific/Kiritimati', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' };
    expect(runIn(there, 'fair-match', files)).toEqual(here);
  }, 60_000);

  test('a result with a fault, or with the record of another, is told and exits with 1', () => {
    const { out } = run('fair-match', file('market.json', market));
    const { result, record } = JSON.parse(out) as { result: MatchResult; record: unknown };
    result.meetings.pop();
    const judged = run(
      ...['fair-check' as const, join(folder, 'market.json')],
      file('less.json', { result, record }),
    );
    expect(judged.code).toBe(1);
    const { ok, faults } = JSON.parse(judged.out) as { ok: boolean; faults: { code: string }[] };
    expect(ok).toBe(false);
    expect(faults.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['blocking-pair', 'record']),
    );
  }, 60_000);

  test('bad input is refused with 2, where and why', () => {
    expect(run('fair-match').fault).toContain('Usage');
    expect(run('fair-match', join(folder, 'absent.json')).code).toBe(2);
    expect(run('fair-match', file('broken.json', '{')).fault).toContain('Cannot read');
    const [first] = market.participants;
    const unknown = { ...market, participants: [{ ...first, companies: ['nobody'] }] };
    const refused = run('fair-match', file('unknown.json', { ...unknown, companies: [] }));
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.fault).toContain('participants[0].companies: nobody is not in the market');
    const { fair } = market;
    const uncommitted = { ...fair, seed: { ...fair.seed, commitment: '0'.repeat(64) } };
    const unseeded = run('fair-match', file('seed.json', { ...market, fair: uncommitted }));
    expect(unseeded.code).toBe(2);
    expect(unseeded.fault).toContain('seed-not-committed');
  }, 60_000);
});
