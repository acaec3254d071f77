import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROFILE_FIELDS, type ProfileField } from './profile-choices.ts';
import { emptyProfile, profileSchema, type Profile } from './profile.ts';
import { columnsOf, shownOf, type ProfileFacts } from './publication.ts';

const both = (word: string) => ({ en: `${word} en`, ja: `${word} ja` });

/** A profile in which everything is said; texts hold a word that stands nowhere else. */
const FULL: Profile = profileSchema.parse({
  availableFrom: '2032-08',
  isFixed: true,
  occupations: ['translation'],
  industries: ['trade'],
  prefectures: ['04'],
  moves: 'within',
  tasks: { phone: 'alone' },
  jlpt: { level: 'N2', takenOn: '2031-07' },
  firstLanguage: 'fr',
  languages: [{ language: 'zh', use: 'everyday' }],
  degree: 'bachelor',
  major: both('canary-degree'),
  licence: 'automatic',
  skills: both('canary-skills'),
  statement: both('canary-statement'),
  career: both('canary-career'),
  projects: [{ title: both('canary-projects'), text: both('canary-projects') }],
  pay: 4_123_456,
  residence: 'specialist',
  residenceUntil: '2033-02-03',
  residenceChange: 'unsure',
});
const FACTS: ProfileFacts = {
  post: { kind: 'CIR', year: 2 },
  employer: both('canary-employer'),
  jlptEvidence: 'verified',
  certificates: [{ title: both('canary-learning'), completedOn: '2031-05-06' }],
  canDo: [both('canary-learning')],
};
/** What tells that a field is shown. */
const MARKS: Record<ProfileField, string> = {
  ...{ kind: 'CIR', available: '2032-08', occupations: 'translation', industries: 'trade' },
  ...{ places: '04', tasks: 'alone', jlpt: '2031-07', learning: 'canary-learning' },
  ...{ languages: 'zh', degree: 'canary-degree', licence: 'automatic' },
  ...{ skills: 'canary-skills', statement: 'canary-statement', career: 'canary-career' },
  ...{ projects: 'canary-projects', pay: '4123456', residence: '2033-02-03' },
  employer: 'canary-employer',
};
const some = fc.subarray([...PROFILE_FIELDS]);

describe('what is published', () => {
  it('holds every field that was agreed to and no word of any other, also where it is searched', () => {
    fc.assert(
      fc.property(some, (fields) => {
        const shown = shownOf(FULL, FACTS, fields);
        expect(Object.keys(shown).sort()).toEqual([...fields].sort());
        const written = JSON.stringify({ shown, columns: columnsOf(shown) });
        for (const field of PROFILE_FIELDS) {
          // A month is told as a day too: only what stands in quotes is looked for.
          const mark = MARKS[field];
          const isThere = written.includes(mark) || written.includes(`"${mark}`);
          expect([field, isThere]).toEqual([field, fields.includes(field)]);
        }
      }),
    );
  });

  it('does not tell what is not written from what is not agreed to', () => {
    fc.assert(
      fc.property(some, (fields) => {
        const nothing = { ...FACTS, post: null, employer: null, certificates: [], canDo: [] };
        expect(shownOf(emptyProfile(), nothing, fields)).toEqual({});
      }),
    );
  });

  it('takes no field that there is not', () => {
    expect(shownOf(FULL, FACTS, ['legalName', 'nationality', '__proto__'])).toEqual({});
  });

  it('can be filtered by level, month, place and language as they are shown', () => {
    expect(columnsOf(shownOf(FULL, FACTS, PROFILE_FIELDS))).toMatchObject({
      ...{ kind: 'CIR', jlpt: 2, jlptEvidence: 'verified', availableFrom: '2032-08-01' },
      ...{ prefectures: ['04'], languages: ['fr', 'zh'], licence: 'automatic' },
    });
    const anywhere = shownOf({ ...FULL, anywhere: true }, FACTS, ['places']);
    expect(columnsOf(anywhere).prefectures).toEqual(['anywhere']);
  });
});
