import { useMemo, type ReactNode } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl';
import type { PageTexts } from './page-texts.ts';

type Texts = Partial<PageTexts>;

/** Those that were read before: few, one for each sort of page and language. */
const unpacked = new Map<string, Texts>();

function unpack(text: string): Texts {
  const texts = unpacked.get(text) ?? (JSON.parse(text) as Texts);
  unpacked.set(text, texts);
  return texts;
}

/** Gives the components below what `pageTexts()` or `packedTexts()` put into the data of their page. */
export function PageMessages(props: { texts: Texts | string; children: ReactNode }) {
  const texts = typeof props.texts === 'string' ? unpack(props.texts) : props.texts;
  const common = useMessages();
  // The same object as long as nothing changes: what depends on messages would begin anew.
  const messages = useMemo(() => ({ ...common, ...texts }), [common, texts]);
  return (
    <IntlProvider locale={useLocale()} messages={messages}>
      {props.children}
    </IntlProvider>
  );
}
