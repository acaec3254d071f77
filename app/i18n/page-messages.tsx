import { useMemo, type ReactNode } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl';
import type { PageTexts } from './page-texts.ts';

/** Gives the components below what `pageTexts()` put into the data of their page. */
export function PageMessages(props: { texts: Partial<PageTexts>; children: ReactNode }) {
  const { texts } = props;
  const common = useMessages();
  // The same object as long as nothing changes: what depends on messages would begin anew.
  const messages = useMemo(() => ({ ...common, ...texts }), [common, texts]);
  return (
    <IntlProvider locale={useLocale()} messages={messages}>
      {props.children}
    </IntlProvider>
  );
}
