import { describe, expect, it } from 'vitest';
import { emptyProfile, profileSchema } from './profile.ts';
import { readSection } from './read-section.ts';
import { rowsShown, valuesOf } from './section-values.ts';
import { mergeSection, SECTIONS } from './sections.ts';

const partOf = (...[section, values]: Parameters<typeof readSection>) => {
  const read = readSection(section, values);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.part;
};
const faultsOf = (...[section, values]: Parameters<typeof readSection>) => {
  const read = readSection(section, values);
  return read.ok ? {} : read.faults;
};

describe('a section that is read from its form', () => {
  it('says what was stored when nothing was changed in it', () => {
    const profile = profileSchema.parse({
      ...{ availableFrom: '2032-08', isFixed: true, occupations: ['planning', 'events'] },
      ...{ prefectures: ['04', '27'], moves: 'within', firstLanguage: 'fr', pay: 4_000_000 },
      ...{ tasks: { phone: 'alone' }, jlpt: { level: 'N2', takenOn: '2030-12' } },
      ...{ languages: [{ language: 'en', use: 'work' }], major: { ja: '歴史', en: 'History' } },
      ...{
        statement: { en: 'Two\nlines' },
        projects: [{ title: { ja: '題' }, text: { ja: '文' } }],
      },
      ...{ certificates: ['A1'], canDo: ['course/k1.cd1'], residence: 'specialist' },
      ...{ residenceUntil: '2033-01-31', residenceChange: 'yes', namesEmployer: true },
    });
    for (const section of SECTIONS) {
      const part = partOf(section, valuesOf(profile, section));
      expect(mergeSection(profile, section, part)).toEqual(profile);
    }
  });

  it('may be left open everywhere', () => {
    for (const section of SECTIONS) {
      const part = partOf(section, {});
      expect(mergeSection(emptyProfile(), section, part)).toEqual(emptyProfile());
    }
  });

  it.each(['2032-8', '2032/08', '２０３２年８月', ' 2032.08 '])('takes %s for a month', (typed) => {
    expect(partOf('work', { availableFrom: [typed] })).toMatchObject({ availableFrom: '2032-08' });
  });

  it.each([
    ['4,000,000', 4_000_000],
    ['４００万円', 4_000_000],
    ['¥3500000', 3_500_000],
    ['', null],
  ])('takes %s for pay', (typed, pay) => {
    expect(partOf('conditions', { pay: [typed] })).toMatchObject({ pay });
  });

  it('names no prefecture where any will do', () => {
    const part = partOf('work', { anywhere: ['on'], prefectures: ['04'] });
    expect(part).toMatchObject({ anywhere: true, prefectures: [] });
  });

  it('leaves out rows in which nothing stands', () => {
    const values = { 'projects.0.title.ja': [' '], 'projects.2.title.ja': ['題'] };
    const { projects } = partOf('projects', values);
    expect(projects).toEqual([{ title: { ja: '題', en: '' }, text: { ja: '', en: '' } }]);
    expect(rowsShown(values, 'projects', 5)).toBe(2);
  });
});

describe('a section is refused', () => {
  it.each([
    ['work', { availableFrom: ['next year'] }, { availableFrom: { code: 'month' } }],
    ['work', { occupations: ['spy'] }, { occupations: { code: 'choose' } }],
    ['work', { prefectures: ['48'] }, { prefectures: { code: 'choose' } }],
    ['japanese', { 'tasks.phone': ['well'] }, { 'tasks.phone': { code: 'choose' } }],
    ['japanese', { 'jlpt.level': ['N2'] }, { 'jlpt.takenOn': { code: 'month' } }],
    ['japanese', { 'jlpt.takenOn': ['2030-12'] }, { 'jlpt.level': { code: 'choose' } }],
    ['languages', { 'languages.3.language': ['en'] }, { 'languages.0.use': { code: 'choose' } }],
    ['conditions', { pay: ['a lot'] }, { pay: { code: 'pay' } }],
    ['conditions', { pay: ['400'] }, { pay: { code: 'pay' } }],
    ['conditions', { residenceUntil: ['2033-02-30'] }, { residenceUntil: { code: 'day' } }],
    [
      'statement',
      { 'statement.en': ['a'.repeat(1201)] },
      { 'statement.en': { code: 'too-long', most: 1200 } },
    ],
    [
      'projects',
      { 'projects.4.title.en': ['a'.repeat(81)] },
      { 'projects.0.title.en': { code: 'too-long', most: 80 } },
    ],
    [
      'work',
      { occupations: ['sales', 'overseas', 'marketing', 'planning', 'editing', 'teaching'] },
      { occupations: { code: 'too-many', most: 5 } },
    ],
  ] as const)('in %s for %j', (section, values, faults) => {
    const typed = Object.fromEntries(Object.entries(values).map(([name, own]) => [name, [...own]]));
    expect(faultsOf(section, typed)).toEqual(faults);
  });

  it('with what was typed, counted as its faults count', () => {
    const read = readSection('projects', { 'projects.4.title.en': ['a'.repeat(81)] });
    expect(read).toMatchObject({ ok: false, values: { 'projects.0.title.en': ['a'.repeat(81)] } });
  });
});
