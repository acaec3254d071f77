import { useTranslations } from 'use-intl';
import { Button, Field, Form, Select } from '#app/ui/index.ts';
import { CALENDARS, REPORT_GROUPINGS, type Calendar, type ReportGrouping } from '../report-year.ts';

interface ReportChoicesProps {
  asked: { calendar: Calendar; year: number; running: number; by: ReportGrouping };
}

/** Which year is reported, and by what it is cut. */
export function ReportChoices({ asked }: ReportChoicesProps) {
  const t = useTranslations('work.report');
  const years = Array.from({ length: 10 }, (_, back) => asked.running - back);
  return (
    <Form className="filters" method="get">
      <Field name="calendar" label={t('calendar')}>
        <Select defaultValue={asked.calendar}>
          {CALENDARS.map((calendar) => (
            <option key={calendar} value={calendar}>
              {t(`calendars.${calendar}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="year" label={t('year')}>
        <Select defaultValue={String(asked.year)}>
          {[...new Set([...years, asked.year])].map((year) => (
            <option key={year} value={year}>
              {t('yearName', { year: `${year}` })}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="by" label={t('groupBy')}>
        <Select defaultValue={asked.by}>
          {REPORT_GROUPINGS.map((by) => (
            <option key={by} value={by}>
              {t(`by.${by}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button>{t('show')}</Button>
    </Form>
  );
}
