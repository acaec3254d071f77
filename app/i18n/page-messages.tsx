import type { ReactNode } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl';
import type { PageTexts } from './page-texts.ts';

/** Gives the components below what `pageTexts()` put into the data of their page. */
export function PageMessages(props: { texts: Partial<PageTexts>; children: ReactNode }) {
  const common = useMessages();
  return (
    <IntlProvider locale={useLocale()} messages={{ ...common, ...props.texts }}>
      {props.children}
    </IntlProvider>
  );
}
