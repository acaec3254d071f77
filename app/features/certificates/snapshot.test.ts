import { expect, test } from 'vitest';
import { certificateState, readCode, showCode } from './snapshot.ts';

test('a code is read as people write it', () => {
  expect(readCode(' 7k2m-9pxq rs4t-0l1o ')).toBe('7K2M9PXQRS4T0110');
  expect(readCode('７Ｋ２Ｍ－９ＰＸＱ')).toBe('7K2M9PXQ');
  expect(readCode(showCode('7K2M9PXQRS4T0110'))).toBe('7K2M9PXQRS4T0110');
});

test('a printed code stands in groups of four', () => {
  expect(showCode('7K2M9PXQRS4T0110')).toBe('7K2M-9PXQ-RS4T-0110');
});

test('revoked outweighs replaced', () => {
  const revokedAt = new Date('2026-07-01');
  expect(certificateState({ replacedBy: 'x', revokedAt })).toBe('revoked');
  expect(certificateState({ replacedBy: 'x', revokedAt: null })).toBe('replaced');
  expect(certificateState({ replacedBy: null, revokedAt: null })).toBe('valid');
});
