import { RemixBrowser } from '@remix-run/react';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { loadMessages } from '#app/i18n/client.ts';
import { MessagesProvider } from '#app/i18n/provider.tsx';
import { isLocale } from '#app/i18n/types.ts';

const language = document.documentElement.lang;
const locale = isLocale(language) ? language : 'en';

// In one piece, not as a transition: a press that comes while a transition hydrates makes React give up.
void loadMessages(locale).then((messages) => {
  hydrateRoot(
    document,
    <StrictMode>
      <MessagesProvider locale={locale} messages={messages}>
        <RemixBrowser />
      </MessagesProvider>
    </StrictMode>,
  );
});
