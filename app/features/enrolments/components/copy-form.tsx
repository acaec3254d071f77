import { useLocale, useTranslations } from 'use-intl';
import {
  Button,
  CheckboxGroup,
  Field,
  fieldId,
  Form,
  FormErrorSummary,
  TextInput,
} from '#app/ui/index.ts';
import type { EditionRow } from '../list-editions.server.ts';
import type { Faults } from '../schema.ts';

export type CopyFault = 'none' | 'year' | 'no-year' | 'not-later';

interface CopyFormProps {
  rows: readonly EditionRow[];
  chosen: readonly string[];
  fiscalYear: string;
  faults: Faults;
}

/** Which editions of a year are copied, and to which. */
export function CopyForm({ rows, chosen, fiscalYear, faults }: CopyFormProps) {
  const t = useTranslations('work.editions.copies');
  const locale = useLocale();
  const words = (name: string) =>
    faults[name] ? [t(`faults.${faults[name] as CopyFault}`)] : null;
  return (
    <Form method="post" reloadDocument>
      <FormErrorSummary
        faults={Object.keys(faults).map((name) => ({
          id: fieldId(name),
          message: words(name)?.[0] ?? '',
        }))}
      />
      <CheckboxGroup
        name="editionIds"
        legend={t('which')}
        values={chosen}
        errors={words('editionIds')}
        choices={rows.map(({ id, name, course }) => ({
          value: id,
          label: name[locale],
          hint: course[locale],
        }))}
      />
      <Field name="fiscalYear" label={t('to')} errors={words('fiscalYear')}>
        <TextInput inputMode="numeric" required defaultValue={fiscalYear} className="short" />
      </Field>
      <Button kind="main">{t('copy')}</Button>
    </Form>
  );
}
