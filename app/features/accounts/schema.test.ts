import { describe, expect, test } from 'vitest';
import { parseFields } from '#app/platform/http/forms.server.ts';
import { changePasswordSchema, invitationSchema, newPasswordSchema } from './schema.ts';

const faultOf = (password: string) => {
  const parsed = parseFields(newPasswordSchema, { password });
  return parsed.ok ? undefined : parsed.faults.password;
};

describe('a new password', () => {
  test('has ten characters or more, and may be a long sentence', () => {
    expect(faultOf('a'.repeat(9))).toBe('passwordShort');
    expect(faultOf('abcdefghij')).toBeUndefined();
    expect(faultOf('a long sentence that nobody guesses '.repeat(5))).toBeUndefined();
    expect(faultOf('a'.repeat(257))).toBe('passwordLong');
  });

  test.each([
    'lowercaseonly',
    'UPPERCASEONLY',
    '8135790246813',
    '    spaces    ',
    'パスワードはなんでもよい',
    '☂☂☃☃☄☄★★☆☆',
    '"\';--<script>',
  ])('may be made of anything: %s', (password) => expect(faultOf(password)).toBeUndefined());

  test('is taken as it was typed, spaces at its ends too', () => {
    const typed = '  Two Spaces Here  ';
    expect(parseFields(newPasswordSchema, { password: typed })).toEqual({
      ok: true,
      value: { password: typed },
    });
    const change = parseFields(changePasswordSchema, { current: ' x ', password: typed });
    expect(change).toEqual({ ok: true, value: { current: ' x ', password: typed } });
  });
});

test('what a form does not ask for is left behind', () => {
  const asked = { displayName: 'Ana', legalName: 'Ana Ruiz', password: 'quite another one' };
  const more = { role: 'coordinator', email: 'other@test.example', personId: 'x', demo: 'true' };
  expect(parseFields(invitationSchema, { ...asked, ...more })).toEqual({ ok: true, value: asked });
});
