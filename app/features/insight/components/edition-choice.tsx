import { useLocale, useTranslations } from 'use-intl';
import { Button, Field, Form, Select } from '#app/ui/index.ts';
import type { Bilingual } from '#app/features/questions/exports.ts';

interface EditionChoiceProps {
  taken: readonly { id: string; name: Bilingual }[];
  editionId: string | null;
}

/** Whose answers are shown: everybody's, or those of one edition. */
export function EditionChoice({ taken, editionId }: EditionChoiceProps) {
  const t = useTranslations('work.insight');
  const locale = useLocale();
  if (taken.length < 2) return null;
  return (
    <Form className="filters" method="get">
      <Field name="edition" label={t('edition')}>
        <Select defaultValue={editionId ?? ''}>
          <option value="">{t('everyEdition')}</option>
          {taken.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[locale]}
            </option>
          ))}
        </Select>
      </Field>
      <Button>{t('show')}</Button>
    </Form>
  );
}
