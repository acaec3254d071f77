import { useTranslations } from 'use-intl';
import { Button, Field, Form, Select } from '#app/ui/index.ts';
import type { Manner } from '../schema.ts';

interface RegradeChoiceProps {
  questionId: string;
  manner: Manner;
  lowers: boolean;
  mayLower: boolean;
}

/** What is previewed: by the corrected key, upwards alone or both ways, or full points for everybody. */
export function RegradeChoice({ questionId, manner, lowers, mayLower }: RegradeChoiceProps) {
  const t = useTranslations('regrading');
  const value = manner === 'key' && lowers ? 'lowers' : manner;
  const choices = mayLower ? (['key', 'lowers', 'full'] as const) : (['key', 'full'] as const);
  return (
    <Form method="get" className="filters">
      <input type="hidden" name="question" value={questionId} />
      <Field name="manner" label={t('manner')}>
        <Select defaultValue={value}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {t(`manners.${choice}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button>{t('show')}</Button>
    </Form>
  );
}
