import { useLocale, useTranslations } from 'use-intl';
import { Button, Field, Form, Select, TextArea, TextInput, Undo } from '#app/ui/index.ts';
import { faultsOf, type TypedState } from './fair-form.tsx';

interface Named {
  id: string;
  name: { ja: string; en: string };
}

/** By which a company is admitted to a fair. */
export function AdmissionForm(props: {
  fairId: string;
  others: readonly Named[];
  state: TypedState;
}) {
  const t = useTranslations('work.fairs.admit');
  const locale = useLocale();
  const { fairId, others, state } = props;
  if (others.length === 0) return <p>{t('nobody')}</p>;
  return (
    <Form method="post" action={`/admin/fairs/${fairId}`} reloadDocument>
      <Field name="company" label={t('company')} errors={faultsOf(state, 'company')}>
        <Select defaultValue={state.typed.company ?? ''} required>
          <option value="">{t('choose')}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[locale]}
            </option>
          ))}
        </Select>
      </Field>
      <BoothFields state={state} />
      <Button>{t('save')}</Button>
    </Form>
  );
}

function BoothFields({ state }: { state: TypedState }) {
  const t = useTranslations('work.fairs.admit');
  const { typed } = state;
  return (
    <div className="field-row">
      <Field name="booth" label={t('booth')} optional errors={faultsOf(state, 'booth')}>
        <TextInput maxLength={20} defaultValue={typed.booth} autoComplete="off" />
      </Field>
      <Field name="tables" label={t('tables')} errors={faultsOf(state, 'tables')}>
        <TextInput type="number" min={1} max={3} required defaultValue={typed.tables ?? '1'} />
      </Field>
    </div>
  );
}

/** The booth of a company, and the way out of the fair. */
export function PlaceForms({ action, state }: { action: string; state: TypedState }) {
  const t = useTranslations('work.fairs.place');
  return (
    <>
      <Form method="post" action={action} reloadDocument>
        <BoothFields state={state} />
        <Button kind="main">{t('save')}</Button>
      </Form>
      <h2>{t('remove')}</h2>
      <p>{t('removeText')}</p>
      <Form method="post" action={action} reloadDocument>
        <Undo />
        <Field name="reason" label={t('reason')} errors={faultsOf(state, 'reason')}>
          <TextArea required rows={3} maxLength={1000} defaultValue={state.typed.reason} />
        </Field>
        <Button kind="grave">{t('remove')}</Button>
      </Form>
    </>
  );
}
