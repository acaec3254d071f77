import { useTranslations } from 'use-intl';
import { Button, Field, Form, TextArea } from '#app/ui/index.ts';
import { faultsOf } from './faults.ts';

interface ViewingFormProps {
  typed: string;
  faults: Partial<Record<string, string>> | undefined;
}

/** Why somebody's pages are to be seen. */
export function ViewingForm({ typed, faults }: ViewingFormProps) {
  const t = useTranslations('work.accounts.view');
  return (
    <Form method="post" reloadDocument>
      <p>{t('text')}</p>
      <Field name="reason" label={t('reason')} errors={faultsOf(faults, 'reason')}>
        <TextArea rows={3} required maxLength={500} defaultValue={typed} />
      </Field>
      <Button kind="main">{t('submit')}</Button>
    </Form>
  );
}
