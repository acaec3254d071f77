import { describe, expect, it } from 'vitest';
import { jlptEvidenceOf, type Evidence } from './jlpt-evidence.ts';

const profile = { jlpt: { level: 'N2' as const, takenOn: '2030-12' } };
const evidence = (parts: Partial<Evidence> = {}): Evidence => ({
  ...{ level: 'N2', takenOn: '2030-12', state: 'verified' },
  ...parts,
});

describe('a level of the JLPT', () => {
  it('is verified where staff verified this level and this month', () => {
    expect(jlptEvidenceOf(profile, [evidence({ level: 'N3' }), evidence()])).toBe('verified');
  });

  it.each([
    ['nothing was uploaded', []],
    ['it waits', [evidence({ state: 'waiting' })]],
    ['it was refused', [evidence({ state: 'refused' })]],
    ['another level was verified', [evidence({ level: 'N3' })]],
    ['another month was verified', [evidence({ takenOn: '2029-12' })]],
  ])('is only stated where %s', (_, evidences) => {
    expect(jlptEvidenceOf(profile, evidences)).toBe('stated');
  });

  it('that is not stated is not verified', () => {
    expect(jlptEvidenceOf({ jlpt: null }, [evidence()])).toBe('stated');
  });
});
