import { useLocale, useTranslations } from 'use-intl';
import { listIn } from '#app/ui/index.ts';
import type { Bilingual } from '#app/features/questions/exports.ts';
import type { LineRemark } from '../figures.ts';
import { remarkValues } from '../remark-words.ts';

type Editions = readonly { id: string; name: Bilingual }[];

/** Writes remarks in the language of the reader. */
export function useRemark(editions: Editions): (remark: LineRemark) => string {
  const t = useTranslations('work.insight');
  const locale = useLocale();
  const names = {
    edition: (id: string) => editions.find((edition) => edition.id === id)?.name[locale] ?? '',
    errorClass: (code: string) => t(`errorClass.${code as 'other'}`),
    list: (letters: readonly string[]) => listIn(locale, letters),
  };
  return (remark) => t(`remark.${remark.code}`, remarkValues(remark, names) as never);
}
