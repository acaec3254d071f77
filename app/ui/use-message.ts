import { useTranslations } from 'use-intl';

type Lookup = ((key: string) => string) & { has: (key: string) => boolean };

/** Translates a message key that arrives as data; a text that is no key is shown as it is. */
export function useMessage(): (key: string) => string {
  const lookup = useTranslations() as unknown as Lookup;
  return (key) => (lookup.has(key) ? lookup(key) : key);
}
