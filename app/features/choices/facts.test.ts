import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shown } from '#app/features/candidates/exports.ts';
import type { Content } from '#app/features/companies/exports.ts';
import { companyFacts, participantFacts } from './facts.ts';
import { hardOfJobs } from './requirements.ts';

const job = (texts: Record<string, string>, chosen: Record<string, string[]> = {}): Content => ({
  ...{ texts, chosen },
});

const FULL: Shown = {
  kind: { kind: 'CIR', year: 3 },
  available: { from: '2032-08', isFixed: true },
  industries: ['trade'],
  places: { prefectures: ['04'], anywhere: false, moves: 'within' },
  tasks: { phone: 'alone', email: 'with-help', meeting: 'not-yet' },
  jlpt: { level: 'N2', takenOn: '2030-12', evidence: 'verified' },
  residence: { status: null, until: null, change: 'yes' },
};
const fields = fc.subarray(Object.keys(FULL) as (keyof Shown)[]);

describe('what the matching knows of somebody', () => {
  it('is what they show', () => {
    expect(participantFacts(FULL)).toEqual({
      ...{ role: 'CIR', from: '2032-08-01', statusChange: 'yes', jlpt: 'N2', places: ['04'] },
      skills: ['phone:with-help', 'phone:alone', 'email:with-help'],
      ...{ moves: false, industries: ['trade'], years: 3 },
    });
  });

  it('is of each field the same as of nothing, where the field is not shown', () => {
    const nothing = participantFacts({});
    const whole = participantFacts(FULL);
    const madeOf = {
      ...{ role: 'kind', years: 'kind', from: 'available', statusChange: 'residence' },
      ...{ jlpt: 'jlpt', places: 'places', moves: 'places', skills: 'tasks' },
      industries: 'industries',
    } as const;
    fc.assert(
      fc.property(fields, (shown) => {
        const facts = participantFacts(
          Object.fromEntries(shown.map((field) => [field, FULL[field]])),
        );
        for (const [fact, field] of Object.entries(madeOf)) {
          const key = fact as keyof typeof madeOf;
          expect(facts[key]).toEqual((shown.some((each) => each === field) ? whole : nothing)[key]);
        }
      }),
    );
  });

  it('binds nobody to places that are not named', () => {
    const places = { prefectures: [], anywhere: false, moves: 'no' };
    expect(participantFacts({ places }).moves).toBe(true);
    expect(participantFacts({ places: { ...places, prefectures: ['04'] } }).moves).toBe(false);
    const anywhere = { prefectures: ['04'], anywhere: true, moves: 'no' };
    expect(participantFacts({ places: anywhere }).moves).toBe(true);
  });
});

describe('what the matching knows of a company', () => {
  it('closes out nobody where it has published no job', () => {
    expect(companyFacts(null, [])).toMatchObject({ supportsStatusChange: true, remote: true });
    expect(hardOfJobs([])).toEqual({ roles: [], jlpt: null, startBy: null });
  });

  it('is the mildest of what its jobs ask', () => {
    const jobs = [
      job({ prefecture: '04', status: 'not-supported', 'japanese-phone': 'alone' }),
      job({ prefecture: '13', status: 'consulted', 'japanese-phone': 'with-help' }),
    ];
    expect(companyFacts(job({ industry: 'trade' }), jobs)).toMatchObject({
      ...{ supportsStatusChange: true, places: ['04', '13'], remote: false },
      ...{ skills: ['phone:with-help'], industry: 'trade' },
    });
    expect(companyFacts(null, [...jobs, job({})]).skills).toEqual([]);
  });

  it('asks beforehand what all jobs ask', () => {
    const one = job({ mustJlpt: 'N2', mustStartBy: '2032-08' }, { mustKinds: ['CIR'] });
    const other = job({ mustJlpt: 'N3', mustStartBy: '2033-04' }, { mustKinds: ['ALT'] });
    expect(hardOfJobs([one, other])).toEqual({
      ...{ roles: ['ALT', 'CIR'], jlpt: 'N3', startBy: '2033-04-01' },
    });
    expect(hardOfJobs([one, job({ mustJlpt: 'none' })])).toEqual(hardOfJobs([]));
  });
});
