import { data } from '@remix-run/node';
import { useTranslations } from 'use-intl';
import { ConfirmForm } from '#app/features/accounts/components/confirm-form.tsx';
import { Notice, Page } from '#app/ui/index.ts';

type Asked = 'not-confirmed' | 'wrong-password' | 'too-many-tries';
type Reason = Asked | 'demo-account' | 'required';

/** Why a second factor was neither made nor removed, as the answer to the form. */
export function refuseFactor(reason: Reason, makes: boolean) {
  const isAsked = reason !== 'demo-account' && reason !== 'required';
  const status = reason === 'too-many-tries' ? 429 : isAsked ? 400 : 409;
  return data({ ask: isAsked ? reason : null, reason, faults: {}, makes }, { status });
}

interface FactorRefusalProps {
  title: string;
  email: string;
  refusal: { ask: Asked | null; reason: Reason; faults: Record<string, string>; makes: boolean };
}

/** Asks for the password, or says why it is not done. */
export function FactorRefusal({ title, email, refusal }: FactorRefusalProps) {
  const t = useTranslations('accounts.secondFactor');
  const { ask, reason, faults, makes } = refusal;
  return (
    <Page kind="narrow">
      {ask ? (
        <ConfirmForm title={title} email={email} makes={makes} result={{ reason: ask, faults }} />
      ) : (
        <>
          <h1>{title}</h1>
          <Notice kind="fault">{reason === 'required' ? t('required') : t('demo')}</Notice>
        </>
      )}
    </Page>
  );
}
