import { fireEvent, render, screen } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { expect, it, vi } from 'vitest';
import { AskedNow } from '#app/features/videos/components/asked-now.tsx';
import { pageTexts } from '#app/i18n/page-texts.server.ts';

it('a question for which a video waits has the focus, and gives it to the player when it goes on', () => {
  const onGoOn = vi.fn();
  render(
    <IntlProvider locale="en" messages={pageTexts('en', 'videos')} timeZone="Asia/Tokyo">
      <div className="player">
        <AskedNow said={null} onGoOn={onGoOn}>
          {(onward) => (
            <>
              <h3 className="prompt" tabIndex={-1}>
                When?
              </h3>
              {onward}
            </>
          )}
        </AskedNow>
        <div className="player-controls">
          <button type="button">Play</button>
        </div>
      </div>
    </IntlProvider>,
  );
  expect(document.activeElement).toBe(screen.getByText('When?'));
  fireEvent.click(screen.getByRole('button', { name: 'Go on with the video' }));
  expect(onGoOn).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Play' }));
});
