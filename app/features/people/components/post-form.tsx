import { useTranslations } from 'use-intl';
import { Button, Field, Form, LinkButton, RadioGroup, TextInput } from '#app/ui/index.ts';
import { KINDS } from '../kinds.ts';
import { ChooserField } from './chooser-field.tsx';
import { faultsOf, type FormState } from './work-faults.ts';

interface StateFormProps {
  state: FormState;
  /** Where the form is left to. */
  back: string;
}

/** A stay at an organisation. */
export function PostForm({ state, back }: StateFormProps) {
  const t = useTranslations('work.people.post');
  const { typed, faults } = state;
  return (
    <Form method="post" reloadDocument>
      <RadioGroup
        name="kind"
        legend={t('kind')}
        value={typed.kind ?? null}
        choices={KINDS.map((kind) => ({ value: kind, label: kind }))}
        errors={faultsOf(faults, 'kind')}
      />
      <ChooserField
        name="organisation"
        label={t('organisation')}
        hint={t('organisationHint')}
        state={state}
      />
      <ChooserField
        name="workplace"
        label={t('workplace')}
        hint={t('workplaceHint')}
        optional
        state={state}
      />
      <TermFields state={state} />
      <Field
        name="jetNumber"
        label={t('jetNumber')}
        hint={t('jetNumberHint')}
        optional
        errors={faultsOf(faults, 'jetNumber')}
      >
        <TextInput defaultValue={typed.jetNumber} inputMode="numeric" autoComplete="off" />
      </Field>
      <FormEnd save={t('save')} back={back} />
    </Form>
  );
}

function TermFields({ state: { typed, faults } }: { state: FormState }) {
  const t = useTranslations('work.people.post');
  return (
    <>
      <Field name="startsOn" label={t('startsOn')} errors={faultsOf(faults, 'startsOn')}>
        <TextInput type="date" defaultValue={typed.startsOn} required />
      </Field>
      <Field name="endsOn" label={t('endsOn')} errors={faultsOf(faults, 'endsOn')}>
        <TextInput type="date" defaultValue={typed.endsOn} required />
      </Field>
      <Field
        name="yearAtStart"
        label={t('yearAtStart')}
        hint={t('yearHint')}
        errors={faultsOf(faults, 'yearAtStart')}
      >
        <TextInput type="number" min={1} max={5} defaultValue={typed.yearAtStart} required />
      </Field>
      <Field
        name="arrivalGroup"
        label={t('group')}
        optional
        errors={faultsOf(faults, 'arrivalGroup')}
      >
        <TextInput defaultValue={typed.arrivalGroup} maxLength={20} autoComplete="off" />
      </Field>
    </>
  );
}

/** A post that ends before its last day. */
export function LeavingForm({ state, back }: StateFormProps) {
  const t = useTranslations('work.people');
  const { typed, faults } = state;
  const ways = ['withdrew', 'not-arrived'] as const;
  return (
    <Form method="post" reloadDocument>
      <RadioGroup
        name="leaving"
        legend={t('leave.leaving')}
        value={typed.leaving ?? null}
        choices={ways.map((value) => ({ value, label: t(`leaving.${value}`) }))}
        errors={faultsOf(faults, 'leaving')}
      />
      <Field
        name="leftOn"
        label={t('leave.leftOn')}
        hint={t('leave.leftOnHint')}
        errors={faultsOf(faults, 'leftOn')}
      >
        <TextInput type="date" defaultValue={typed.leftOn} required />
      </Field>
      <FormEnd save={t('leave.save')} back={back} grave />
    </Form>
  );
}

/** A post that goes on elsewhere. */
export function TransferForm({ state, back }: StateFormProps) {
  const t = useTranslations('work.people');
  const { typed, faults } = state;
  return (
    <Form method="post" reloadDocument>
      <ChooserField
        name="organisation"
        label={t('transfer.to')}
        hint={t('post.organisationHint')}
        state={state}
      />
      <ChooserField
        name="workplace"
        label={t('post.workplace')}
        hint={t('post.workplaceHint')}
        optional
        state={state}
      />
      <Field name="on" label={t('transfer.on')} errors={faultsOf(faults, 'on')}>
        <TextInput type="date" defaultValue={typed.on} required />
      </Field>
      <FormEnd save={t('transfer.save')} back={back} />
    </Form>
  );
}

/** The button of a form, and the way out of it. */
export function FormEnd({ save, back, grave }: { save: string; back: string; grave?: boolean }) {
  const t = useTranslations('work.people.person');
  return (
    <p className="actions">
      <Button kind={grave ? 'grave' : 'main'}>{save}</Button>
      <LinkButton to={back}>{t('cancel')}</LinkButton>
    </p>
  );
}
