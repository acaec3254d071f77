import { useTranslations } from 'use-intl';
import { Button, Field, Form, LinkButton, Select, TextInput } from '#app/ui/index.ts';
import { LEVELS } from '../kinds.ts';
import { faultsOf, type FormState } from './work-faults.ts';

const CERTIFIED = LEVELS.filter((level) => level !== 'none').reverse();

interface PersonFormProps {
  state: FormState;
  zones: readonly string[];
  /** Where the form is left to. */
  back: string;
}

/** What is known of a person besides posts and roles. */
export function PersonForm({ state, zones, back }: PersonFormProps) {
  const t = useTranslations('work.people.person');
  return (
    <Form method="post" reloadDocument>
      <NameFields state={state} />
      <ContactFields state={state} zones={zones} />
      <p className="actions">
        <Button kind="main">{t('save')}</Button>
        <LinkButton to={back}>{t('cancel')}</LinkButton>
      </p>
    </Form>
  );
}

function NameFields({ state: { typed, faults } }: { state: FormState }) {
  const t = useTranslations('work.people.person');
  return (
    <>
      <Field
        name="legalName"
        label={t('legalName')}
        hint={t('legalNameHint')}
        errors={faultsOf(faults, 'legalName')}
      >
        <TextInput defaultValue={typed.legalName} required autoComplete="off" />
      </Field>
      <Field name="displayName" label={t('displayName')} errors={faultsOf(faults, 'displayName')}>
        <TextInput defaultValue={typed.displayName} required autoComplete="off" />
      </Field>
      <Field
        name="kana"
        label={t('kana')}
        hint={t('kanaHint')}
        optional
        errors={faultsOf(faults, 'kana')}
      >
        <TextInput defaultValue={typed.kana} lang="ja" autoComplete="off" />
      </Field>
    </>
  );
}

function ContactFields({ state, zones }: { state: FormState; zones: readonly string[] }) {
  const t = useTranslations('work.people.person');
  const { typed, faults } = state;
  return (
    <>
      <Field
        name="privateEmail"
        label={t('privateEmail')}
        hint={t('privateEmailHint')}
        optional
        errors={faultsOf(faults, 'privateEmail')}
      >
        <TextInput type="email" defaultValue={typed.privateEmail} autoComplete="off" />
      </Field>
      <Field
        name="workEmail"
        label={t('workEmail')}
        hint={t('workEmailHint')}
        optional
        errors={faultsOf(faults, 'workEmail')}
      >
        <TextInput type="email" defaultValue={typed.workEmail} autoComplete="off" />
      </Field>
      <Field name="locale" label={t('locale')} errors={faultsOf(faults, 'locale')}>
        <Select defaultValue={typed.locale}>
          <option value="en" lang="en">
            English
          </option>
          <option value="ja" lang="ja">
            日本語
          </option>
        </Select>
      </Field>
      <Field name="timeZone" label={t('timeZone')} errors={faultsOf(faults, 'timeZone')}>
        <Select defaultValue={typed.timeZone}>
          {zones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </Select>
      </Field>
      <Field name="japaneseLevel" label={t('level')} errors={faultsOf(faults, 'japaneseLevel')}>
        <Select defaultValue={typed.japaneseLevel ?? ''}>
          <option value="">{t('levelUnknown')}</option>
          <option value="none">{t('levelNone')}</option>
          {CERTIFIED.map((level) => (
            <option key={level}>{level}</option>
          ))}
        </Select>
      </Field>
      <Field
        name="arrivalOn"
        label={t('arrivalOn')}
        optional
        errors={faultsOf(faults, 'arrivalOn')}
      >
        <TextInput type="date" defaultValue={typed.arrivalOn} />
      </Field>
    </>
  );
}
