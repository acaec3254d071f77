import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button, Form, Notice, Undo } from '#app/ui/index.ts';
import { PasswordProof } from './password-proof.tsx';

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
        <PasswordProof email={email} faults={result?.faults} />
        <Button kind="main">{title}</Button>
      </Form>
    </>
  );
}
