import { useTranslations } from 'use-intl';
import type { KindName } from '#app/features/questions/exports.ts';

/** What a kind of questions is called; one that a later build stored keeps its code. */
export function useKindName(): (kind: string) => string {
  const t = useTranslations('work.banks.kinds');
  return (kind) => (t.has(kind as KindName) ? t(kind as KindName) : kind);
}
