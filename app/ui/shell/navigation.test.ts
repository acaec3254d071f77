import { describe, expect, it } from 'vitest';
import { currentItem } from './navigation.ts';

const items = [
  { to: '/', label: 'Home' },
  { to: '/learn', label: 'Today' },
  { to: '/learn/kana', label: 'My course' },
  { to: '/learn/kana/words', label: 'Words' },
  { to: '/records', label: 'Records', holds: ['/learn/proofs'] },
];

describe('currentItem', () => {
  it.each([
    ['/', 'Home'],
    ['/learn', 'Today'],
    ['/learn/kana/k1', 'My course'],
    ['/learn/kana/words', 'Words'],
    ['/learn/proofs/1', 'Records'],
    ['/learning', undefined],
    ['/courses', undefined],
  ])('on %s shows %s as the current place', (pathname, label) => {
    expect(currentItem(items, pathname)?.label).toBe(label);
  });
});
