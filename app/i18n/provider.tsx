import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import type { Messages } from './messages.ts';
import type { PageTexts } from './page-texts.ts';
import type { Locale } from './types.ts';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages & PageTexts;
  }
}

/** Messages hold no times (`DateTime` writes them in the reader's zone); the library insists on one. */
export const MESSAGE_ZONE = 'Asia/Tokyo';

/** Gives the messages of the reader's language to every component below. */
export function MessagesProvider(props: {
  locale: Locale;
  messages: Messages;
  children: ReactNode;
}) {
  return (
    <IntlProvider
      locale={props.locale}
      messages={props.messages as Messages & PageTexts}
      timeZone={MESSAGE_ZONE}
    >
      {props.children}
    </IntlProvider>
  );
}
