import { render } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { OperatorPlaces } from '#app/features/people/components/operator-places.tsx';
import { testMessages } from '#tests/setup/messages.ts';
import type { Locale } from '#app/i18n/types.ts';
import { DEFAULT_SETTINGS } from '#app/platform/settings.server.ts';

const own = {
  text: { en: 'Call us.', ja: '電話してください。' },
  year: '2031',
  places: [{ label: { en: 'Line', ja: '窓口' }, url: 'https://line.example/', year: '2030' }],
};

function shown(locale: Locale, data: Parameters<typeof OperatorPlaces>[0]): string {
  const { container } = render(
    <IntlProvider locale={locale} messages={testMessages(locale)}>
      <OperatorPlaces {...data} />
    </IntlProvider>,
  );
  return container.textContent ?? '';
}

describe('what the operator says of support and safety', () => {
  it('bears its year, the text and each place', () => {
    expect(shown('en', own)).toContain('Call us. (as of 2031)');
    expect(shown('en', own)).toContain('Line (as of 2030)');
    expect(shown('ja', own)).toMatch(/電話してください。 ?（2031年現在）/);
    expect(shown('en', own)).not.toContain('example');
  });

  it.each(['support-places', 'safety-confirmation'] as const)(
    'is an example with a year, and says so, until the operator enters %s',
    (key) => {
      expect(shown('en', DEFAULT_SETTINGS[key])).toMatch(/\(as of \d{4}\).*An example/s);
      expect(shown('ja', DEFAULT_SETTINGS[key])).toMatch(/（\d{4}年現在）.*文例/s);
    },
  );
});
