import { useLocale, useTranslations } from 'use-intl';
import { Button, Field, Form, Select } from '#app/ui/index.ts';
import type { CourseName } from '../edition-view.ts';
import type { EditionParams } from '../params.ts';
import { EDITION_STATES } from '../states.ts';

interface EditionFilterProps {
  asked: EditionParams;
  years: readonly number[];
  courses: readonly CourseName[];
}

/** Which editions are listed. */
export function EditionFilter({ asked, years, courses }: EditionFilterProps) {
  const t = useTranslations('work.editions');
  const locale = useLocale();
  const all = <option value="">{t('filter.all')}</option>;
  return (
    <Form method="get" className="filters">
      <Field name="year" label={t('filter.year')}>
        <Select defaultValue={asked.year ?? ''}>
          {all}
          {years.map((year) => (
            <option key={year} value={year}>
              {t('fiscalYear', { year: String(year) })}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="course" label={t('filter.course')}>
        <Select defaultValue={asked.course ?? ''}>
          {all}
          {courses.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title[locale]}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="state" label={t('filter.state')}>
        <Select defaultValue={asked.state ?? ''}>
          {all}
          {EDITION_STATES.map((state) => (
            <option key={state} value={state}>
              {t(`states.${state}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button compact>{t('filter.show')}</Button>
    </Form>
  );
}
