import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button, Checkbox, Form, Notice } from '#app/ui/index.ts';
import { PasswordProof } from './password-proof.tsx';

interface ClosingFormProps {
  email: string;
  result:
    | {
        reason: 'demo-account' | 'last-coordinator' | 'wrong-password' | 'too-many-tries' | null;
        faults: Partial<Record<string, string>>;
      }
    | undefined;
  /** When this session ends. */
  onLeave: (event: FormEvent) => void;
}

/** The password, and the button that begins to close the account. */
export function ClosingForm({ email, result, onLeave }: ClosingFormProps) {
  const t = useTranslations('accounts');
  const refusals = {
    'demo-account': t('closing.demo'),
    'last-coordinator': t('closing.last'),
    'wrong-password': t('settings.wrongPassword'),
    'too-many-tries': t('settings.wait'),
  };
  return (
    <>
      {result?.reason ? <Notice kind="fault">{refusals[result.reason]}</Notice> : null}
      <Form method="post" action="/account/closing" reloadDocument onSubmit={onLeave}>
        <PasswordProof email={email} faults={result?.faults} />
        <Checkbox name="erase" value="yes" hint={t('closing.eraseHint')}>
          {t('closing.erase')}
        </Checkbox>
        <Button kind="grave">{t('closing.submit')}</Button>
      </Form>
    </>
  );
}
