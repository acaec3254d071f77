import { expect, test } from 'vitest';

import type { WordSource } from '../lesson-schema.ts';
import type { LoadedLesson } from '../loaded-course.ts';
import { Vocabulary } from '../vocabulary.ts';
import { toHtml } from './element.ts';
import { glossNodes, textNodes } from './prose.ts';

function lessonWith(code: string, words: Record<string, string>): LoadedLesson {
  const list = Object.entries(words).map(([id, jp]) => ({ id, jp }) as WordSource);
  return { code, source: { value: { words: list } } } as unknown as LoadedLesson;
}

const earlier = lessonWith('s1', { sensei: '{先生|せん|せい}' });
const current = lessonWith('s2', { shumi: '{趣味|しゅ|み}' });
const vocabulary = new Vocabulary([earlier, current], current);
const TEXT = '{先生|せん|せい} {趣味|しゅ|み} {可燃|か|ねん}';

/** The bases of a text's ruby, those marked as new. */
function rubies(html: string): { base: string; isNew: boolean }[] {
  return [...html.matchAll(/<ruby( data-new)?>(.*?)<\/ruby>/gu)].map(([, isNew, inner = '']) => ({
    base: inner.replace(/<rp>.*?<\/rp>|<rt.*?<\/rt>/gu, ''),
    isNew: isNew !== undefined,
  }));
}

test.each(['en', 'ja'] as const)(
  'readings in %s prose are new unless a word of an earlier lesson has shown them',
  (language) => {
    expect(rubies(toHtml(textNodes(TEXT, { language, vocabulary })))).toEqual([
      { base: '先生', isNew: false },
      { base: '趣味', isNew: true },
      { base: '可燃', isNew: true },
    ]);
  },
);

test('glosses keep to the same rule', () => {
  const html = toHtml(glossNodes('a {先生|せん|せい}', { language: 'ja', vocabulary }));
  expect(html).toContain('<span lang="ja"><ruby>先');
});

test('every reading is new where no course stands behind the text', () => {
  const html = toHtml(textNodes('{先生|せん|せい}', { language: 'en', vocabulary: null }));
  expect(rubies(html)).toEqual([{ base: '先生', isNew: true }]);
});
