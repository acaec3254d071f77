import { act, render, screen } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { describe, expect, it } from 'vitest';
import en from '#app/i18n/en/ui.ts';
import { DateTime } from './date-time.tsx';
import { ReaderZone } from './reader-zone.ts';

/** 21:30 in Chicago, 11:30 of the next day in Tokyo. */
const EVENING = '2031-07-02T02:30:00.000Z';

function Page({ zone, children }: { zone?: string; children: React.ReactNode }) {
  return (
    <IntlProvider locale="en" messages={{ ui: en } as never}>
      {zone ? <ReaderZone.Provider value={zone}>{children}</ReaderZone.Provider> : children}
    </IntlProvider>
  );
}

const text = (zone: string | undefined, child: React.ReactNode) => {
  const { container } = render(<Page {...(zone ? { zone } : {})}>{child}</Page>);
  return container.textContent;
};

describe('DateTime', () => {
  it("shows the evening of a learner in Chicago, which is the next day in Tokyo, as that learner's", () => {
    expect(text('America/Chicago', <DateTime instant={EVENING} />)).toBe('Tue 1 July 2031');
    expect(text('Asia/Tokyo', <DateTime instant={EVENING} />)).toBe('Wed 2 July 2031');
  });

  it('puts the time in Japan beside a deadline where the two differ, and nowhere else', () => {
    expect(text('America/Chicago', <DateTime instant={EVENING} deadline />)).toBe(
      'Tue 1 July 2031, 21:30 (Wed 2 July, 11:30 in Japan)',
    );
    expect(text('Asia/Tokyo', <DateTime instant={EVENING} deadline />)).toBe(
      'Wed 2 July 2031, 11:30',
    );
    expect(text('America/Chicago', <DateTime instant={EVENING} time />)).toBe(
      'Tue 1 July 2031, 21:30',
    );
  });

  it('reads Japan to who has no zone, and a zone that is named before any other', () => {
    expect(text(undefined, <DateTime instant={EVENING} />)).toBe('Wed 2 July 2031');
    expect(text('America/Chicago', <DateTime instant={EVENING} zone="Asia/Tokyo" />)).toBe(
      'Wed 2 July 2031',
    );
  });

  it('is written alike by the server and by a browser in any zone', async () => {
    const page = (
      <Page zone="America/Chicago">
        <DateTime instant={EVENING} time />
      </Page>
    );
    const place = document.body.appendChild(document.createElement('div'));
    place.innerHTML = renderToString(page);
    const faults: unknown[] = [];
    await act(async () => {
      hydrateRoot(place, page, { onRecoverableError: (fault) => faults.push(fault) });
    });
    expect(faults).toEqual([]);
    expect(screen.getByText('Tue 1 July 2031, 21:30').getAttribute('datetime')).toBe(EVENING);
  });
});
