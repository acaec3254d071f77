import { cloneElement, type ReactElement, type ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { messagesOf } from './messages.ts';
import { MESSAGE_ZONE } from './provider.tsx';
import type { Locale } from './types.ts';

type Provider = ReactElement<{ value: unknown; children?: ReactNode }>;

const kept = new Map<Locale, Provider>();

/**
 * The messages of a language while documents are rendered. use-intl would parse messages and make
 * formatters anew for each document; what its provider makes for a language is therefore kept and
 * given to all of them. (A provider is a function: calling it gives the element it renders.)
 */
export function KeptMessages({ locale, children }: { locale: Locale; children: ReactNode }) {
  const provider = kept.get(locale) ?? makeProvider(locale);
  kept.set(locale, provider);
  return cloneElement(provider, undefined, children);
}

function makeProvider(locale: Locale): Provider {
  const props = { locale, messages: messagesOf(locale), timeZone: MESSAGE_ZONE, children: null };
  return IntlProvider(props) as Provider;
}
