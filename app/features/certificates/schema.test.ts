import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateNameSchema } from './schema.ts';

const parse = (name: string, katakana = '') => certificateNameSchema.safeParse({ name, katakana });
const faults = (name: string, katakana?: string) =>
  parse(name, katakana).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);

describe('the name on a certificate', () => {
  it.each([
    ['  Ana   María\tRuiz ', 'Ana María Ruiz'],
    ['Ana\u3000Ruiz', 'Ana Ruiz'],
    ['Nguye\u0302\u0303n', 'Nguyễn'],
    ['王　小明', '王 小明'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(parse(typed).data).toEqual({ name: kept, katakana: null });
  });

  it.each([
    ['', 'required'],
    [' \u3000 ', 'required'],
    ['A'.repeat(101), 'tooLong'],
  ])('%j is refused: %s', (typed, fault) => {
    expect(faults(typed)).toEqual([`name ${fault}`]);
  });
});

describe('its katakana', () => {
  it.each([
    ['アナ・ルイス', 'アナ・ルイス'],
    ['ｱﾅ ﾙｲｽ', 'アナ ルイス'],
    ['アナ＝マリア　ルイス', 'アナ マリア ルイス'],
    ['ヴィクトリア゠ルー', 'ヴィクトリア゠ルー'],
    ['  ', null],
  ])('%j is kept as %j', (typed, kept) => {
    expect(parse('Ana', typed).data?.katakana).toBe(kept);
  });

  it.each(['あな', 'Ana', '亜奈', 'アナ!', 'アナ1'])('%s is no katakana', (typed) => {
    expect(faults('Ana', typed)).toEqual(['katakana katakana']);
  });
});

it('what was kept is kept as it is when it is saved again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (typed) => {
      const first = parse(typed).data;
      if (first) expect(parse(first.name, first.katakana ?? '').data).toEqual(first);
    }),
  );
});
