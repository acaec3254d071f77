import { cloneElement, type ReactElement, type ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { messagesOf } from './messages.ts';
import { MESSAGE_ZONE } from './provider.tsx';
import type { Locale } from './types.ts';

type Make = (message: string, ...rest: unknown[]) => object;
type Formatters = { getMessageFormat?: Make };
type Provider = ReactElement<{ value: { formatters: Formatters }; children?: ReactNode }>;

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
  const provider = IntlProvider(props) as Provider;
  keepByMessage(provider.props.value.formatters);
  return provider;
}

/**
 * Finds a parsed message by its text. use-intl writes language, zone and every format into the key
 * each time, which takes longer than writing the sentence; here they are the same for all.
 */
function keepByMessage(formatters: Formatters): void {
  const parsed = new Map<string, object>();
  let make: Make | undefined;
  const find: Make = (message, ...rest) => {
    const format = parsed.get(message) ?? (make as Make)(message, ...rest);
    parsed.set(message, format);
    return format;
  };
  Object.defineProperty(formatters, 'getMessageFormat', {
    get: () => make && find,
    set: (made: Make) => (make = made),
  });
}
