import { useTranslations } from 'use-intl';
import { Button, Field, Form, TextArea, TextInput } from '#app/ui/index.ts';

interface BankFormProps {
  action?: string;
  typed: Partial<Record<string, string>>;
  faults: Partial<Record<string, string>>;
  /** Sent twice, the same bank is made once. */
  newId?: string;
  submit: string;
}

/** What a bank is called, and about. */
export function BankForm({ action, typed, faults, newId, submit }: BankFormProps) {
  const t = useTranslations('work.banks');
  const fault = (name: string) => {
    const code = faults[name];
    return code ? [t(`make.${code as 'required'}`)] : null;
  };
  return (
    <Form method="post" {...(action ? { action } : {})} reloadDocument>
      {newId ? <input type="hidden" name="bankId" value={newId} /> : null}
      <p>{t('make.titleHint')}</p>
      <div className="field-row">
        <Field name="titleJa" label={t('make.titleJa')} errors={fault('titleJa')}>
          <TextInput lang="ja" defaultValue={typed.titleJa} maxLength={200} />
        </Field>
        <Field name="titleEn" label={t('make.titleEn')} errors={fault('titleEn')}>
          <TextInput lang="en" defaultValue={typed.titleEn} maxLength={200} />
        </Field>
      </div>
      <Field name="about" label={t('about')} hint={t('aboutHint')} optional errors={fault('about')}>
        <TextArea defaultValue={typed.about} rows={3} maxLength={4000} />
      </Field>
      <Button kind="main">{submit}</Button>
    </Form>
  );
}
