import { useTranslations } from 'use-intl';
import { Field, PasswordInput } from '#app/ui/index.ts';
import { faultsOf } from './faults.ts';

interface PasswordProofProps {
  /** Of the account: password managers look it up by it. */
  email: string;
  faults: Partial<Record<string, string>> | undefined;
}

/** The present password, which says who asks. */
export function PasswordProof({ email, faults }: PasswordProofProps) {
  const t = useTranslations('accounts');
  return (
    <>
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Field name="password" label={t('currentPassword')} errors={faultsOf(faults, 'password')}>
        <PasswordInput autoComplete="current-password" required />
      </Field>
    </>
  );
}
