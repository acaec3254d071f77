import { describe, expect, it } from 'vitest';
import { parseSource } from '#app/features/question-imports/exports.server.ts';
import type { QuestionSource } from '#app/features/questions/exports.server.ts';
import { SAMPLES } from '../../questions/kinds/samples.server.ts';
import { FORM_KINDS, withMoreRows } from './fields.ts';
import { fieldOfFault, sourceOfFields } from './fields-source.server.ts';
import { sourceOfText, textOfSource } from './question-text.server.ts';
import { fieldsOfSource } from './source-fields.server.ts';

const parsed = (source: object) => {
  const read = parseSource(source);
  return read.ok ? read.source : read.faults;
};

describe('the form of a question', () => {
  it.each(SAMPLES.map((sample) => [sample.kind, sample] as const))(
    'of kind %s says all of it, or there is none',
    (kind, sample) => {
      const fields = fieldsOfSource(sample);
      const hasForm = (FORM_KINDS as readonly string[]).includes(kind);
      expect(fields !== null).toBe(hasForm);
      if (fields) expect(parsed(sourceOfFields(fields).source)).toEqual(sample);
    },
  );

  it('carries along what it has no field for', () => {
    const source: QuestionSource = {
      ...{ kind: 'typed', prompt: 'Write it.', accepted: ['{学校|がっこう}'], point: 'particle' },
      audio: { file: 'a.mp3', plays: 2 },
      tests: ['w1'],
    };
    const fields = fieldsOfSource(source);
    expect(parsed(sourceOfFields(fields ?? {}).source)).toEqual(source);
  });

  it('is not there for a question of which it would lose something', () => {
    const accepted = [{ text: 'a', feedback: 'Almost.' }, 'b'];
    expect(fieldsOfSource({ kind: 'short', prompt: 'x', accepted })).toBeNull();
    expect(fieldsOfSource({ kind: 'short', prompt: ' x\r', accepted: ['b'] })).toBeNull();
    const options = [{ text: 'a\nb', correct: true as const }, { text: 'c' }];
    expect(fieldsOfSource({ kind: 'choice', prompt: 'x', options })).toBeNull();
    const spare = [{ jp: 'ねこ' }];
    const pairs = [
      { left: { text: 'a' }, right: { text: 'b' } },
      { left: { text: 'c' }, right: { text: 'd' } },
    ];
    expect(fieldsOfSource({ kind: 'matching', prompt: 'x', pairs, spare })).toBeNull();
  });

  it('reads numbers, shares and units as teachers write them', () => {
    const numeric = {
      kind: 'numeric',
      'prompt-ja': '高さは？',
      value: '３，７７６',
      tolerance: '5',
    };
    const units = 'm\nkm = 1000\n× cm = 0.01';
    expect(parsed(sourceOfFields({ ...numeric, units }).source)).toMatchObject({
      ...{ value: 3776, tolerance: 5 },
      units: [
        { text: 'm' },
        { text: 'km', factor: 1000 },
        { text: 'cm', factor: 0.01, wrong: true },
      ],
    });
    const short = { kind: 'short', 'prompt-en': 'x', accepted: 'Tokyo\r\nEdo = 33.3%\r\n a = b' };
    expect(parsed(sourceOfFields(short).source)).toMatchObject({
      accepted: ['Tokyo', { text: 'Edo', share: 0.333 }, 'a = b'],
    });
    expect(parsed(sourceOfFields({ ...numeric, value: 'many' }).source)).toEqual([
      { path: ['value'], code: 'invalid-type' },
    ]);
  });

  it('names the line that a fault is about, empty lines left out', () => {
    const fields = {
      ...{ kind: 'choice', 'prompt-ja': 'どれ', correct: '4', rows: '4' },
      ...{ 'option-ja-1': 'あ', 'option-ja-3': 'い', 'option-ja-4': 'あ' },
    };
    const said = sourceOfFields(fields);
    const faults = parsed(said.source);
    expect(faults).toEqual([{ path: ['options', 2], code: 'repeated' }]);
    expect(fieldOfFault(['options', 2], said)).toBe('option-ja-4');
    expect(fieldOfFault(['options'], said)).toBe('options');
    expect(fieldOfFault(['prompt', 'ja'], said)).toBe('prompt-ja');
    const empty = sourceOfFields({ ...fields, 'option-ja-4': '' });
    expect(parsed(empty.source)).toEqual([{ path: ['options', 2], code: 'not-allowed' }]);
  });

  it('has two more lines each time it is asked, up to twenty', () => {
    let fields = withMoreRows({ kind: 'choice' });
    expect(fields.rows).toBe('6');
    for (let n = 0; n < 20; n += 1) fields = withMoreRows(fields);
    expect(fields.rows).toBe('20');
    expect(withMoreRows({ kind: 'matching', rows: '9999' }).rows).toBe('6');
  });

  it('takes what it carries for nothing where somebody wrote something else there', () => {
    for (const rest of ['[1]', '{', 'null', '"x"']) {
      const fields = { kind: 'typed', 'prompt-ja': 'x', accepted: 'あ', rest };
      expect(parsed(sourceOfFields(fields).source)).toMatchObject({ kind: 'typed' });
    }
    const other = { kind: 'typed', 'prompt-ja': 'x', accepted: 'あ', rest: '{"hacked":1}' };
    expect(parsed(sourceOfFields(other).source)).toMatchObject([{ code: 'unrecognized-keys' }]);
    expect(parsed(sourceOfFields({ kind: 'no such kind' }).source)).toMatchObject([{}]);
  });
});

describe('a question as text', () => {
  it.each(SAMPLES.map((sample) => [sample.kind, sample] as const))(
    'of kind %s is read as it was written',
    (_, sample) => {
      expect(sourceOfText(textOfSource(sample))).toEqual({ ok: true, source: sample });
    },
  );

  it('tells its faults with their lines', () => {
    const text = 'kind: choice\nprompt: x\noptions:\n  - text: a\n  - text: b\n';
    expect(sourceOfText(text)).toEqual({
      ok: false,
      faults: [{ of: 'question', code: 'not-valid', detail: 'options: one-correct', line: 4 }],
    });
    expect(sourceOfText('kind: choice\nprompt: [x\n')).toMatchObject({
      ok: false,
      faults: [{ code: 'broken-yaml' }],
    });
    expect(sourceOfText('kind: short\nprompt: &a x\naccepted: [*a]')).toMatchObject({
      ok: false,
      faults: [{ code: 'yaml-refused', line: 2 }],
    });
    expect(sourceOfText('')).toMatchObject({ ok: false });
  });
});
