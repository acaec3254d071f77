import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { Button, Field, Form, Notice, TextArea } from '#app/ui/index.ts';
import type { TypedState } from './registration-form.tsx';

/** What a registration says, for who decides on it. */
export function RegistrationFacts({ facts }: { facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className="facts told">
      {facts.map(([label, said]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{said}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** The two answers to a registration that waits. */
export function RegistrationDecision(props: { id: string; isKnown: boolean; state: TypedState }) {
  const t = useTranslations('work.companies');
  const { id, isKnown, state } = props;
  const fault = state.faults.reason;
  return (
    <>
      {isKnown ? (
        <Notice>{t('known')}</Notice>
      ) : (
        <Form method="post" action={`/admin/companies/${id}/approval`} reloadDocument>
          <p>{t('approveText')}</p>
          <Button kind="main">{t('approve')}</Button>
        </Form>
      )}
      <h2>{t('refuse')}</h2>
      <Form method="post" action={`/admin/companies/${id}`} reloadDocument>
        <Field
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          errors={fault ? [`work.companies.fault.${fault}`] : undefined}
        >
          <TextArea required rows={3} maxLength={1000} defaultValue={state.typed.reason} />
        </Field>
        <Button>{t('refuse')}</Button>
      </Form>
    </>
  );
}
