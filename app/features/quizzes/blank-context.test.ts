import { expect, it } from 'vitest';
import { blankContext } from './blank-context.ts';

const blank = (id: string) => ({ id, kind: 'typed' as const });

it('a blank is known by the phrases of Japanese around it, without readings', () => {
  const parts = ['きのう わたし', blank('a'), ' シカゴから {来|き}ました。'];
  expect(blankContext(parts, 'a', 'ja')).toEqual({ before: 'わたし', after: 'シカゴから' });
  const long = ['あいうえおかきくけこさしすせそ', blank('a'), '{時|じ}です。'];
  expect(blankContext(long, 'a', 'ja')).toEqual({
    ...{ before: 'えおかきくけこさしすせそ', after: '時です。' },
  });
});

it('a blank is known by three words of English on either side', () => {
  const parts = ['She has been ', blank('a'), ' in Akita since the spring.'];
  expect(blankContext(parts, 'a', 'en')).toEqual({
    ...{ before: 'She has been', after: 'in Akita since' },
  });
});

it('a blank beside another one, or at an end, has nothing on that side', () => {
  const parts = [blank('a'), blank('b'), 'です。'];
  expect(blankContext(parts, 'a', 'ja')).toEqual({ before: '', after: '' });
  expect(blankContext(parts, 'b', 'ja')).toEqual({ before: '', after: 'です。' });
});
