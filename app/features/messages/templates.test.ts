import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_TEMPLATES } from './default-templates.ts';
import { faultOfContent, lengthOf, MOST_TEXT } from './rules.ts';
import { fillTemplate, hasOtherPlaceholders, PLACEHOLDERS } from './templates.ts';

const WRITER = { company: '見本{recruiter}商事$&', recruiter: '佐藤 花' };

describe('a template', () => {
  it('stays as it is but for who writes, whatever it and the names say', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...PLACEHOLDERS))), (parts) => {
        const known = (part: string) => PLACEHOLDERS.some((place) => place === part);
        const plain = parts.filter((part) => known(part) || !/[{}]/u.test(part));
        const names = new Map([
          ['{company}', WRITER.company],
          ['{recruiter}', WRITER.recruiter],
        ]);
        const filled = plain.map((part) => names.get(part) ?? part).join('');
        expect(fillTemplate(plain.join(''), WRITER)).toBe(filled);
      }),
    );
  });

  it.each(['{name}', '{候補者名}', '｛氏名｝', '{ company }', '{}', '{company} {jlpt}'])(
    'may not put in anything but company and recruiter: %s',
    (text) => {
      expect(hasOtherPlaceholders(text)).toBe(true);
    },
  );

  it.each(['{company}の{recruiter}です。', 'a { b', '', '} {'])('may hold %s', (text) => {
    expect(hasOtherPlaceholders(text)).toBe(false);
  });

  it('that is shipped says in both languages who writes, and leaves no place open', () => {
    expect(new Set(DEFAULT_TEMPLATES.map(({ key }) => key)).size).toBe(6);
    for (const { body } of DEFAULT_TEMPLATES) {
      for (const text of [body.ja, body.en]) {
        expect(hasOtherPlaceholders(text)).toBe(false);
        for (const place of PLACEHOLDERS) expect(text).toContain(place);
        expect(lengthOf(text)).toBeLessThan(1_000);
      }
      expect(body.ja).not.toContain('面接');
    }
  });
});

describe('the length of a message', () => {
  it('is taken exactly up to its limit, however its characters and new lines are stored', () => {
    const unit = fc.constantFrom('a', '字', '🎏', '\r\n', '\n');
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 30 }), (units) => {
        const text = `x${units.join('')}`;
        const filled = text + 'x'.repeat(MOST_TEXT - lengthOf(text));
        expect(faultOfContent({ body: filled, files: [] })).toBeNull();
        expect(faultOfContent({ body: `${filled}x`, files: [] })).toBe('too-long');
      }),
    );
  });
});
