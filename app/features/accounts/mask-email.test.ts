import { expect, it } from 'vitest';
import { maskEmail } from './mask-email.ts';

it.each([
  ['robin@test.example', 'r***@test.example'],
  ['r@test.example', 'r***@test.example'],
  ['"a@b"@test.example', '"***@test.example'],
])('of %s only the first letter and the host are shown', (email, masked) => {
  expect(maskEmail(email)).toBe(masked);
});
