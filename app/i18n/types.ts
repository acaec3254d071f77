/** The shape of a message file with every leaf widened to `string`: what the other language must satisfy. */
export type MessagesOf<T> = { [K in keyof T]: T[K] extends string ? string : MessagesOf<T[K]> };

export type Locale = 'en' | 'ja';

export function isLocale(value: unknown): value is Locale {
  return value === 'en' || value === 'ja';
}
