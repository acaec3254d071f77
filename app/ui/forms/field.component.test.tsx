import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { describe, expect, it } from 'vitest';
import ui from '../../i18n/en/ui.ts';
import { TextInput } from './controls.tsx';
import { Field, fieldId } from './field.tsx';
import { FormErrorSummary } from './form-error-summary.tsx';

const messages = { ui, sample: { tooShort: 'At least ten characters.' } };

function show(children: ReactNode) {
  return render(
    <IntlProvider locale="en" timeZone="Asia/Tokyo" messages={messages as never}>
      {children}
    </IntlProvider>,
  );
}

describe('Field', () => {
  it('names its input and reads the hint and the fault with it', () => {
    show(
      <Field name="password" label="Password" hint="Any characters." errors={['sample.tooShort']}>
        <input type="password" />
      </Field>,
    );
    const input = screen.getByLabelText('Password');
    expect(input.getAttribute('name')).toBe('password');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described).toEqual(['Any characters.', 'At least ten characters.']);
  });

  it('points at nothing where there is nothing to read', () => {
    show(
      <Field name="email" label="E-mail" optional>
        <TextInput type="email" />
      </Field>,
    );
    const input = screen.getByLabelText('E-mail (optional)');
    expect(input.hasAttribute('aria-describedby')).toBe(false);
    expect(input.hasAttribute('aria-invalid')).toBe(false);
  });
});

describe('FormErrorSummary', () => {
  it('takes the focus and links each fault to its input', () => {
    show(<FormErrorSummary faults={[{ id: fieldId('password'), message: 'sample.tooShort' }]} />);
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    const link = screen.getByRole('link', { name: 'At least ten characters.' });
    expect(link.getAttribute('href')).toBe('#field-password');
  });

  it('is absent without faults', () => {
    show(<FormErrorSummary faults={[]} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
