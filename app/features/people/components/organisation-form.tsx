import { useTranslations } from 'use-intl';
import { Field, Form, Select, TextInput } from '#app/ui/index.ts';
import { ORGANISATION_KINDS } from '../kinds.ts';
import { ChooserField } from './chooser-field.tsx';
import { FormEnd } from './post-form.tsx';
import { faultsOf, type FormState } from './work-faults.ts';

interface StateFormProps {
  state: FormState;
  back: string;
}

/** What is known of an organisation, and its place below another. */
export function OrganisationForm({ state, back }: StateFormProps) {
  const t = useTranslations('work.organisations');
  const { typed, faults } = state;
  return (
    <Form method="post" reloadDocument>
      <Field name="kind" label={t('form.kind')} errors={faultsOf(faults, 'kind')}>
        <Select defaultValue={typed.kind ?? 'contracting'}>
          {ORGANISATION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <NameFields state={state} />
      <Field
        name="code"
        label={t('form.code')}
        hint={t('form.codeHint')}
        optional
        errors={faultsOf(faults, 'code')}
      >
        <TextInput defaultValue={typed.code} inputMode="numeric" autoComplete="off" />
      </Field>
      <ChooserField
        name="parent"
        label={t('form.above')}
        hint={t('form.aboveHint')}
        optional
        state={state}
      />
      <Field name="email" label={t('form.email')} optional errors={faultsOf(faults, 'email')}>
        <TextInput type="email" defaultValue={typed.email} autoComplete="off" />
      </Field>
      <FormEnd save={t('form.save')} back={back} />
    </Form>
  );
}

function NameFields({ state: { typed, faults } }: { state: FormState }) {
  const t = useTranslations('work.organisations.form');
  return (
    <>
      <Field name="nameJa" label={t('nameJa')} errors={faultsOf(faults, 'nameJa')}>
        <TextInput defaultValue={typed.nameJa} lang="ja" required autoComplete="off" />
      </Field>
      <Field name="nameEn" label={t('nameEn')} errors={faultsOf(faults, 'nameEn')}>
        <TextInput defaultValue={typed.nameEn} lang="en" required autoComplete="off" />
      </Field>
      <Field name="kana" label={t('kana')} optional errors={faultsOf(faults, 'kana')}>
        <TextInput defaultValue={typed.kana} lang="ja" autoComplete="off" />
      </Field>
    </>
  );
}

/** The day on which an organisation closes. */
export function ClosureForm({ state, back }: StateFormProps) {
  const t = useTranslations('work.organisations.closure');
  return (
    <Form method="post" reloadDocument>
      <Field name="on" label={t('on')} hint={t('onHint')} errors={faultsOf(state.faults, 'on')}>
        <TextInput type="date" defaultValue={state.typed.on} required />
      </Field>
      <FormEnd save={t('save')} back={back} grave />
    </Form>
  );
}

/** The organisation into which another is merged, and when. */
export function MergerForm({ state, back }: StateFormProps) {
  const t = useTranslations('work');
  return (
    <Form method="post" reloadDocument>
      <ChooserField
        name="into"
        label={t('organisations.merger.into')}
        hint={t('people.post.organisationHint')}
        state={state}
      />
      <Field
        name="on"
        label={t('organisations.merger.on')}
        hint={t('organisations.closure.onHint')}
        errors={faultsOf(state.faults, 'on')}
      >
        <TextInput type="date" defaultValue={state.typed.on} required />
      </Field>
      <FormEnd save={t('organisations.merger.save')} back={back} grave />
    </Form>
  );
}
