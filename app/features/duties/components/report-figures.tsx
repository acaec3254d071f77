import { useLocale, useTranslations } from 'use-intl';
import { Figures, writeDay } from '#app/ui/index.ts';
import type { ReportFigures } from '../figures.server.ts';

const COUNTED = [
  ...(['companies', 'pages', 'jobs', 'people', 'peopleInYear', 'messages'] as const),
  ...(['documents', 'meetings', 'complaints'] as const),
];

/** What the yearly report is written from. */
export function ReportFiguresView({ figures }: { figures: ReportFigures }) {
  const t = useTranslations('duties.figures');
  const locale = useLocale();
  return (
    <>
      <h3>{t('lead', { day: writeDay(figures.day, locale) })}</h3>
      <Figures
        items={COUNTED.map((name) => ({
          label: t(name),
          value: figures[name].toLocaleString(locale),
        }))}
      />
    </>
  );
}
