import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyProfile, profileSchema, type Profile } from './profile.ts';
import { beginsBeforeEnd, mergeSection, openFields, SECTION_KEYS, SECTIONS } from './sections.ts';

const written: Profile = profileSchema.parse({
  ...{ availableFrom: '2032-08', occupations: ['planning'], industries: ['tourism'] },
  ...{ anywhere: true, moves: 'yes', jlpt: { level: 'N2', takenOn: '2030-12' } },
  tasks: { phone: 'alone', email: 'alone', meeting: 'with-help', documents: 'not-yet' },
  ...{ firstLanguage: 'en', degree: 'bachelor', licence: 'none', certificates: ['A'] },
  ...{
    major: { ja: '歴史' },
    skills: { en: 'Tables' },
    statement: { ja: '文' },
    career: { en: 'A' },
  },
  ...{ projects: [{ title: { ja: '題' } }], residence: 'instructor', residenceChange: 'unsure' },
});

describe('the sections of a profile', () => {
  it('have every key once', () => {
    const keys = SECTIONS.flatMap((section): string[] => [...SECTION_KEYS[section]]);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...keys, 'format'].sort()).toEqual(Object.keys(emptyProfile()).sort());
  });

  it('are merged one at a time: whatever is sent, no other section changes', () => {
    const any = fc.dictionary(fc.constantFrom(...Object.keys(written)), fc.jsonValue());
    fc.assert(
      fc.property(fc.constantFrom(...SECTIONS), any, (section, part) => {
        const merged = mergeSection(written, section, part as Partial<Profile>);
        const own: readonly string[] = SECTION_KEYS[section];
        for (const [key, value] of Object.entries(merged)) {
          const expected = own.includes(key) && key in part ? part[key] : written[key as 'pay'];
          expect(value).toEqual(expected);
        }
      }),
    );
  });
});

describe('what is still to be written', () => {
  it('is everything that is asked for at first, and nothing of a profile that says it', () => {
    expect(openFields(emptyProfile())).toHaveLength(18);
    expect(openFields(written)).toEqual([]);
  });

  it('names the section that asks for it, and does not count what is optional', () => {
    const open = openFields({ ...written, jlpt: null, pay: null, languages: [] });
    expect(open).toEqual([{ field: 'jlpt', section: 'japanese' }]);
  });

  it('is satisfied by a text in one of the languages', () => {
    expect(openFields({ ...written, statement: { ja: '', en: 'Text' } })).toEqual([]);
  });
});

describe('the month in which work could begin', () => {
  it.each([
    ['2032-07', '2032-07-27', false],
    ['2032-07', '2032-07-31', true],
    ['2032-08', '2032-07-31', false],
    ['2032-06', '2032-07-27', true],
    ['2033-01', '2032-12-31', false],
    [null, '2032-07-27', false],
    ['2032-01', null, false],
  ])('%s with a term that ends on %s is too early: %s', (month, endsOn, expected) => {
    expect(beginsBeforeEnd(month, endsOn)).toBe(expected);
  });
});
