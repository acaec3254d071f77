import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { loadMessages } from '#app/i18n/client.ts';
import { MessagesProvider } from '#app/i18n/provider.tsx';
import { isLocale } from '#app/i18n/types.ts';
import { isWorkPage } from '#app/platform/http/work-pages.ts';

const language = document.documentElement.lang;
const locale = isLocale(language) ? language : 'en';

const work = isWorkPage(location.pathname);

void Promise.all([loadMessages(locale, { work }), untilDecoded()]).then(([messages]) => {
  // In slices: a slow phone answers to a finger meanwhile.
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <MessagesProvider locale={locale} messages={messages}>
          <RemixBrowser />
        </MessagesProvider>
      </StrictMode>,
    );
  });
});

/**
 * Waits for the page's data to be decoded. RemixBrowser throws the promise of it at its first call,
 * before any hook; were it thrown inside the root instead, a press that comes meanwhile would make
 * React 18 give up on the page ("Root did not complete").
 */
async function untilDecoded(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (thrown) {
    if (thrown instanceof Promise) await thrown;
  }
}
