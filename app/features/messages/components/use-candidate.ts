import { useTranslations } from 'use-intl';
import type { ThreadLine } from '../thread-view.ts';
import { cardNumber } from '#app/features/candidates/exports.ts';

/** What a candidate is called: by number, and by name where that is open to who reads. */
export function useCandidate() {
  const t = useTranslations('messages');
  return ({ number, name }: Pick<ThreadLine, 'number' | 'name'>): string =>
    name === null
      ? t('candidate', { number: cardNumber(number) })
      : t('candidateNamed', { number: cardNumber(number), name });
}
