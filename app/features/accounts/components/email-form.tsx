import { useTranslations } from 'use-intl';
import { Button, Field, Form, Notice, TextInput } from '#app/ui/index.ts';
import { faultsOf } from './faults.ts';
import { PasswordProof } from './password-proof.tsx';

interface EmailFormProps {
  /** The present address. */
  email: string;
  result:
    | {
        typed: string;
        reason: 'demo-account' | 'same-email' | 'wrong-password' | 'too-many-tries' | null;
        faults: Partial<Record<string, string>>;
      }
    | undefined;
}

/** A new address, and the password that says who asks. */
export function EmailForm({ email, result }: EmailFormProps) {
  const t = useTranslations('accounts');
  const refusals = {
    'demo-account': t('changeEmail.demo'),
    'same-email': t('changeEmail.same'),
    'wrong-password': t('settings.wrongPassword'),
    'too-many-tries': t('changeEmail.wait'),
  };
  return (
    <>
      {result?.reason ? <Notice kind="fault">{refusals[result.reason]}</Notice> : null}
      <Form method="post" action="/account/email" reloadDocument>
        <p>{t('changeEmail.text')}</p>
        <Field
          name="email"
          label={t('changeEmail.newEmail')}
          errors={faultsOf(result?.faults, 'email')}
        >
          <TextInput
            type="email"
            inputMode="email"
            autoComplete="email"
            required
            defaultValue={result?.typed ?? ''}
          />
        </Field>
        <PasswordProof email={email} faults={result?.faults} />
        <Button kind="main">{t('changeEmail.submit')}</Button>
      </Form>
    </>
  );
}
