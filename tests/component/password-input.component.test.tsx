import { fireEvent, render, screen } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { expect, it } from 'vitest';
import ui from '#app/i18n/en/ui.ts';
import { Field } from '#app/ui/forms/field.tsx';
import { PasswordInput } from '#app/ui/forms/password-input.tsx';

it('shows a typed password on request and hides it again', () => {
  render(
    <IntlProvider locale="en" messages={{ ui }} timeZone="Asia/Tokyo">
      <Field name="password" label="Password">
        <PasswordInput defaultValue="long enough" />
      </Field>
    </IntlProvider>,
  );
  const input = screen.getByLabelText<HTMLInputElement>('Password');
  fireEvent.click(screen.getByRole('button'));
  expect([input.type, input.value]).toEqual(['text', 'long enough']);
  fireEvent.click(screen.getByRole('button'));
  expect(input.type).toBe('password');
});
