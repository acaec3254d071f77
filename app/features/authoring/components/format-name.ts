import { useTranslations } from 'use-intl';

/** What a format of files is called. */
export function useFormatName(): (format: string) => string {
  const t = useTranslations('work.banks.import.formats');
  return (format) => (t.has(format as 'gift') ? t(format as 'gift') : format);
}
