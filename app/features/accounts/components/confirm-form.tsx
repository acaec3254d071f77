import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button, Field, Form, Notice, PasswordInput, Undo } from '#app/ui/index.ts';
import { faultsOf } from './faults.ts';

interface ConfirmFormProps {
  title: string;
  email: string;
  /** The form makes what its address stands for, instead of undoing it. */
  makes?: boolean;
  onSubmit?: (event: FormEvent) => void;
  result:
    | {
        reason: 'not-confirmed' | 'wrong-password' | 'too-many-tries' | null;
        faults: Partial<Record<string, string>>;
      }
    | undefined;
}

/** Asks for the password before something grave, where signing in lies back. */
export function ConfirmForm({ title, email, makes, result, onSubmit }: ConfirmFormProps) {
  const t = useTranslations('accounts');
  return (
    <>
      <h1>{title}</h1>
      {result?.reason === 'wrong-password' ? (
        <Notice kind="fault">{t('settings.wrongPassword')}</Notice>
      ) : null}
      {result?.reason === 'too-many-tries' ? (
        <Notice kind="fault">{t('settings.wait')}</Notice>
      ) : null}
      <Form method="post" reloadDocument onSubmit={onSubmit}>
        {makes ? null : <Undo />}
        <p>{t('settings.confirm')}</p>
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <Field
          name="password"
          label={t('currentPassword')}
          errors={faultsOf(result?.faults, 'password')}
        >
          <PasswordInput autoComplete="current-password" required />
        </Field>
        <Button kind="main">{title}</Button>
      </Form>
    </>
  );
}
