import { useTranslations } from 'use-intl';
import { Button, Field, Form, Notice, TextInput } from '#app/ui/index.ts';
import { faultsOf } from './faults.ts';

export interface CodeResult {
  reason: 'wrong-code' | 'too-many-tries' | 'expired' | null;
  faults: Partial<Record<string, string>>;
}

interface CodeFormProps {
  action: string;
  submit: string;
  hint?: string;
  /** Where one was going. */
  returnTo?: string;
  result: CodeResult | undefined;
}

/** Asks for one code of the second factor. */
export function CodeForm({ action, submit, hint, returnTo, result }: CodeFormProps) {
  const t = useTranslations('accounts.secondFactor');
  const reason = result?.reason;
  return (
    <>
      {reason ? <Notice kind="fault">{t(`refused.${reason}`)}</Notice> : null}
      <Form method="post" action={action} reloadDocument>
        {returnTo === undefined ? null : <input type="hidden" name="returnTo" value={returnTo} />}
        <Field name="code" label={t('code')} hint={hint} errors={faultsOf(result?.faults, 'code')}>
          <TextInput autoComplete="one-time-code" autoCapitalize="characters" required />
        </Field>
        <Button kind="main">{submit}</Button>
      </Form>
    </>
  );
}
