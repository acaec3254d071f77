import { useTranslations } from 'use-intl';
import { Button, Field, Form, TextArea, TextInput } from '#app/ui/index.ts';

/** What came back from a form that was refused: nothing of it is lost. */
export interface TypedState {
  typed: Record<string, string>;
  faults: Partial<Record<string, string>>;
}

/** Message keys of a field's fault, as `Field` takes them. */
export function faultsOf({ faults }: TypedState, name: string): string[] | undefined {
  const fault = faults[name];
  return fault ? [`jobs.fault.${fault}`] : undefined;
}

/** By which a company asks to take part. */
export function RegistrationForm({ state }: { state: TypedState }) {
  const t = useTranslations('company.registration');
  const { typed } = state;
  const field = (name: 'nameJa' | 'nameEn' | 'kana' | 'address' | 'askerName') => ({
    ...{ name, label: t(name), errors: faultsOf(state, name) },
  });
  return (
    <Form method="post" action="/company/registration" reloadDocument>
      <h2>{t('company')}</h2>
      <Field {...field('nameJa')}>
        <TextInput lang="ja" required autoComplete="organization" defaultValue={typed.nameJa} />
      </Field>
      <Field {...field('nameEn')}>
        <TextInput lang="en" required defaultValue={typed.nameEn} />
      </Field>
      <Field {...field('kana')}>
        <TextInput lang="ja" required defaultValue={typed.kana} />
      </Field>
      <Field
        name="corporateNumber"
        label={t('corporateNumber')}
        hint={t('corporateNumberHint')}
        errors={faultsOf(state, 'corporateNumber')}
      >
        <TextInput required inputMode="numeric" defaultValue={typed.corporateNumber} />
      </Field>
      <Field {...field('address')}>
        <TextInput required autoComplete="street-address" defaultValue={typed.address} />
      </Field>
      <h2>{t('asker')}</h2>
      <Field {...field('askerName')}>
        <TextInput required autoComplete="name" defaultValue={typed.askerName} />
      </Field>
      <Asker state={state} />
      <p>{t('use')}</p>
      <Button kind="main">{t('submit')}</Button>
    </Form>
  );
}

function Asker({ state }: { state: TypedState }) {
  const t = useTranslations('company.registration');
  const { typed } = state;
  return (
    <>
      <Field
        name="askerEmail"
        label={t('askerEmail')}
        hint={t('askerEmailHint')}
        errors={faultsOf(state, 'askerEmail')}
      >
        <TextInput type="email" required autoComplete="email" defaultValue={typed.askerEmail} />
      </Field>
      <Field
        name="purpose"
        label={t('purpose')}
        hint={t('purposeHint')}
        errors={faultsOf(state, 'purpose')}
      >
        <TextArea required rows={5} maxLength={2000} defaultValue={typed.purpose} />
      </Field>
    </>
  );
}
