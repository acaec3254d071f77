import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '#app/i18n/en/jobs.ts';
import ja from '#app/i18n/ja/jobs.ts';
import { fieldsOf, inputsOf, isAsked, type Content, type FieldRule } from './content.ts';
import { requirementsOf } from './exports.ts';
import { JOB_SECTIONS } from './job-fields.ts';
import { PAGE_SECTIONS } from './page-fields.ts';
import { readContent } from './read-content.ts';
import { missingInJob, missingInPage } from './rules.ts';

const FIELDS = fieldsOf(JOB_SECTIONS);

/** A value of its shape. */
function sample({ kind, choices, least, most }: FieldRule): fc.Arbitrary<string[]> {
  const one = (value: fc.Arbitrary<string>) => value.map((text) => [text]);
  if (kind === 'many') return fc.subarray([...(choices ?? [])], { minLength: 1 });
  if (kind === 'one') return one(fc.constantFrom(...(choices ?? [])));
  if (kind === 'number') return one(fc.integer({ min: least ?? 0, max: most ?? 9 }).map(String));
  const texts = {
    time: '09:00',
    month: '2032-08',
    link: 'https://a.example',
    email: 'a@b.example',
  };
  return fc.constant([kind in texts ? texts[kind as keyof typeof texts] : '言葉']);
}

/** Everything said, whether it is asked or not; the pay does not go down. */
const filled: fc.Arbitrary<Record<string, string[]>> = fc
  .record(
    Object.fromEntries(
      FIELDS.flatMap((field) => inputsOf(field).map((input) => [input, sample(field)])),
    ),
  )
  .map((said) => ({ ...said, payLeast: ['200000'], payMost: ['300000'] }));

const read = (said: Record<string, string[]>) =>
  readContent(JOB_SECTIONS, (name) => said[name] ?? []);

describe('what is missing in a job', () => {
  it('is nothing where everything is said, whatever was chosen', () => {
    fc.assert(
      fc.property(filled, (said) => {
        const { content, faults } = read(said);
        expect(faults).toEqual({});
        expect(missingInJob(content)).toEqual([]);
      }),
    );
  });

  it('is exactly what is open of what is asked and not optional, in the order of the form', () => {
    const inputs = FIELDS.flatMap((field) => inputsOf(field));
    fc.assert(
      fc.property(filled, fc.subarray(inputs), (said, open) => {
        const kept = Object.entries(said).filter(([input]) => !open.includes(input));
        const { content } = read(Object.fromEntries(kept));
        const expected = FIELDS.filter((each) => !each.optional && isAsked(each, content));
        expect(missingInJob(content)).toEqual(
          expected.flatMap((field) => inputsOf(field)).filter((input) => open.includes(input)),
        );
      }),
    );
  });

  it('grows by nothing but what is asked next, as more is said', () => {
    fc.assert(
      fc.property(filled, fc.constantFrom(...FIELDS), (said, field) => {
        const { content } = read(said);
        const input = inputsOf(field)[0] ?? '';
        const less: Content = {
          texts: Object.fromEntries(Object.entries(content.texts).filter(([key]) => key !== input)),
          chosen: Object.fromEntries(
            Object.entries(content.chosen).filter(([key]) => key !== input),
          ),
        };
        const missing = missingInJob(less);
        expect(missing).toEqual(!field.optional && isAsked(field, less) ? [input] : []);
      }),
    );
  });

  it('asks for what the law lists, each by itself', () => {
    const missing = missingInJob({ texts: {}, chosen: {} });
    const law = [
      ...['dutiesJa', 'dutiesRangeJa', 'placeJa', 'placeRangeJa', 'contract', 'probation'],
      ...['from', 'to', 'break', 'daysOff', 'overtime', 'pay', 'payLeast', 'fixedOvertime'],
      ...['insurance', 'smoking', 'recruiterName', 'dispatch'],
    ];
    expect(missing).toEqual(expect.arrayContaining(law));
    expect(missing).toEqual(expect.arrayContaining(['titleEn', 'dutiesEn', 'placeRangeEn']));
  });

  it('asks how a fixed term is renewed, and how fixed overtime is split out, where there is one', () => {
    const asked = (texts: Record<string, string>) => missingInJob({ texts, chosen: {} });
    const none = asked({ contract: 'open', fixedOvertime: 'no' });
    const some = asked({ contract: 'fixed', fixedOvertime: 'yes', renewal: 'possible' });
    const more = ['contractMonths', 'renewalGrounds', 'renewalLimit', 'fixedOvertimePay'];
    const overtime = ['fixedOvertimeHours', 'fixedOvertimeAbove'];
    expect(some).toEqual(expect.arrayContaining([...more, ...overtime]));
    for (const input of [...more, ...overtime]) expect(none).not.toContain(input);
    expect(asked({ contract: 'fixed', renewal: 'possible', renewalLimit: 'years' })).toContain(
      'renewalMost',
    );
  });

  it('is a pay that goes down', () => {
    fc.assert(
      fc.property(filled, (said) => {
        const { content } = read({ ...said, payLeast: ['300000'], payMost: ['200000'] });
        expect(missingInJob(content)).toEqual(['payMost']);
      }),
    );
  });
});

describe('what is missing in a page', () => {
  it('is each language by itself', () => {
    expect(missingInPage({ texts: { aboutJa: 'あ' }, chosen: {} })).toEqual(
      expect.arrayContaining(['aboutEn', 'addressJa', 'jetsEn', 'industry', 'size']),
    );
    expect(missingInPage({ texts: { aboutJa: 'あ' }, chosen: {} })).not.toContain('aboutJa');
    expect(missingInPage({ texts: {}, chosen: {} })).not.toContain('site');
  });
});

describe('what a form sends', () => {
  it('may be open, and has its shape where it is said', () => {
    const { content, faults } = read({
      ...{ payLeast: ['２２０,０００'], from: ['9:00'], mustStartBy: ['2032-13'], overtime: ['x'] },
      ...{ contactEmail: ['nobody'], titleJa: ['あ'.repeat(121)], break: ['241'] },
      ...{ daysOff: ['sunday', 'nothing', 'saturday'], dutiesJa: [' 一行\r\n二行 '] },
    });
    expect(content.texts).toMatchObject({ payLeast: '220000', dutiesJa: '一行\n二行' });
    expect(content.chosen).toEqual({ daysOff: ['saturday', 'sunday'] });
    expect(faults).toEqual({
      ...{ from: 'time', mustStartBy: 'month', overtime: 'choice', contactEmail: 'email' },
      ...{ titleJa: 'tooLong', break: 'number' },
    });
  });

  it('takes no address of a site but one of the web', () => {
    const faultOf = (site: string) =>
      readContent(PAGE_SECTIONS, (name) => (name === 'site' ? [site] : [])).faults.site;
    expect(faultOf('https://company.example/jobs')).toBeUndefined();
    for (const site of ['javascript:alert(1)', 'ftp://a.example', 'company.example', 'https://x']) {
      expect(faultOf(site)).toBe('link');
    }
  });
});

describe('requirements', () => {
  it('are told as they can be matched', () => {
    const { content } = read({
      ...{ mustJlpt: ['N2'], mustStartBy: ['2032-08'], mustKinds: ['CIR'], niceJlpt: ['N1'] },
      ...{ mustPrefectures: ['27', '28'], niceOccupations: ['sales'] },
    });
    expect(requirementsOf(content)).toEqual({
      must: { jlpt: 2, startBy: '2032-08', kinds: ['CIR'], prefectures: ['27', '28'] },
      nice: { jlpt: 1, occupations: ['sales'] },
    });
    expect(requirementsOf(read({ mustJlpt: ['none'] }).content).must.jlpt).toBeNull();
  });
});

describe('the words of the forms', () => {
  it('name every field, and every choice that has no list of its own', () => {
    const own = new Set(['prefecture', 'mustPrefectures', 'occupation', 'niceOccupations']);
    const fields = fieldsOf([...PAGE_SECTIONS, ...JOB_SECTIONS]);
    for (const texts of [ja, en]) {
      const names: Record<string, string> = texts.fields;
      const choices: Record<string, Record<string, string>> = texts.choices;
      expect(fields.filter(({ name }) => !names[name])).toEqual([]);
      const bare = fields.filter(({ name, choices: list }) => list && !own.has(name));
      const unnamed = bare.flatMap(({ name, choices: list = [] }) => {
        const key = /^(?:japanese|english)-/.test(name) ? 'level' : name;
        return list
          .filter((choice) => !choices[key]?.[choice])
          .map((choice) => `${name}.${choice}`);
      });
      expect(unnamed.filter((name) => !name.startsWith('industry.'))).toEqual([]);
    }
  });
});
