import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import en from '#app/i18n/en/mail.ts';
import ja from '#app/i18n/ja/mail.ts';
import { composeWith, plainWords } from './compose.server.ts';
import { isPrivate } from './rules.ts';
import { sampleValues } from './sample-notice.server.ts';
import { fits, type NoticeTemplate } from './template.ts';
import { TEMPLATES, templateOf } from './templates/index.ts';

const ALL = Object.entries<NoticeTemplate>(TEMPLATES);
const READERS = [
  { locale: 'ja', zone: 'Asia/Tokyo' },
  { locale: 'en', zone: 'America/Chicago' },
] as const;

/** What may not be seen over anybody's shoulder. */
const ABOUT_WORK =
  /就職|転職|求人|採用|面接|企業|応募|キャリア|\b(?:jobs?|careers?|recruit\w*|interview\w*|compan\w+|employ\w+)\b/i;

describe('every template', () => {
  test('stands in a file of its code and is known by it', () => {
    const files = readdirSync(new URL('templates', import.meta.url))
      .filter((file) => file !== 'index.ts')
      .map((file) => file.replace('.ts', ''));
    expect(ALL.map(([code]) => code).sort()).toEqual(files.sort());
    expect(templateOf('toString')).toBeNull();
  });

  test.each(ALL)('%s has words in both languages, and its sample fits it', (code, template) => {
    expect(fits(template, template.sample)).toBe(true);
    for (const reader of READERS) {
      const composed = composeWith(code, sampleValues(template), reader);
      expect(composed.locale).toBe(reader.locale);
      const text = [composed.title, ...composed.paragraphs, composed.linkLabel].join('\n');
      expect(text).not.toMatch(/notice\.|[{}]|undefined|NaN/);
      expect(composed.paragraphs.every(Boolean)).toBe(true);
      const values = sampleValues(template);
      for (const name of Object.keys(values)) {
        const other = { ...values, [name]: () => 'quite another' };
        expect(composeWith(code, other, reader), name).not.toEqual(composed);
      }
    }
  });

  test('that may be copied to an office speaks of that office, and of nobody by name', () => {
    const copied = ALL.flatMap(([, { copiedTo, params }]) =>
      copiedTo ? [{ copiedTo, params }] : [],
    );
    expect(copied.length).toBeGreaterThan(0);
    for (const { copiedTo, params } of copied) {
      expect(params[copiedTo]).toBe('organisation');
      expect(
        Object.values(params).filter((type) => !['organisation', 'number'].includes(type)),
      ).toEqual([]);
    }
  });

  test.each(ALL)(
    '%s says nothing of a private matter where others may see it',
    (code, template) => {
      for (const reader of READERS) {
        const { title, subject } = composeWith(code, sampleValues(template), reader);
        expect(`${title}\n${subject}`).not.toMatch(ABOUT_WORK);
        if (!isPrivate(template.kind)) continue;
        const own = { ja: '架け橋: 新しいお知らせ', en: 'Kakehashi: a new message' };
        expect(subject).toBe(own[reader.locale]);
      }
    },
  );
});

test('a param too many, too few or of another type does not fit', () => {
  const template = TEMPLATES['deadline-moved'];
  const right = template.sample;
  expect(fits(template, { ...right, email: 'robin@test.example' })).toBe(false);
  expect(fits(template, { course: right.course })).toBe(false);
  expect(fits(template, { ...right, until: 'tomorrow' })).toBe(false);
  expect(fits(template, { ...right, course: 3 })).toBe(false);
  const nudge = TEMPLATES['learning-nudge'];
  expect(fits(nudge, { ...nudge.sample, due: '' })).toBe(true);
  expect(fits(nudge, { ...nudge.sample, due: 'soon' })).toBe(false);
});

test('words that lack the reader’s language make the whole notice the other', () => {
  const values = {
    course: { ja: '研修' },
    until: plainWords('instant', '2031-07-31T14:59:00.000Z'),
    reason: plainWords('reason', ''),
  };
  const { locale, paragraphs, linkLabel } = composeWith('deadline-moved', values, READERS[1]);
  expect(locale).toBe('ja');
  expect(linkLabel).toBe(ja.notice['deadline-moved'].link);
  expect(paragraphs[1]).toBe('2031年7月31日(木) 09:59（日本時間 2031年7月31日(木) 23:59）');
});

test('an instant is told on the reader’s clock, and on Japan’s beside it where they differ', () => {
  const write = plainWords('instant', '2031-07-31T14:59:00.000Z');
  expect(write(READERS[1])).toBe(
    'Thursday 31 July 2031, 09:59 (in Japan Thursday 31 July 2031, 23:59)',
  );
  expect(write(READERS[0])).toBe('2031年7月31日(木) 23:59');
});

test('no message is without a template', () => {
  const known = [...ALL.map(([code]) => code), 'private'].sort();
  expect(Object.keys(ja.notice).sort()).toEqual(known);
  expect(Object.keys(en.notice).sort()).toEqual(known);
});
