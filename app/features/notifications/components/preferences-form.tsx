import { useTranslations } from 'use-intl';
import {
  Button,
  Checkbox,
  ChoiceLine,
  Field,
  Fieldset,
  Form,
  Select,
  TextInput,
} from '#app/ui/index.ts';
import { clockOf, mailField, type PreferenceFaults } from '../fields.ts';
import type { Preferences, RefusableKind } from '../rules.ts';

interface PreferencesFormProps {
  preferences: Preferences;
  offered: { kinds: readonly RefusableKind[]; copy: boolean };
  /** What was sent and refused. */
  result: { typed: Record<string, string>; faults: PreferenceFaults } | undefined;
}

/** Which notices come by mail, in which language, and when none does. */
export function PreferencesForm({ preferences, offered, result }: PreferencesFormProps) {
  const t = useTranslations('notices.preferences');
  const typed = result?.typed;
  const isTicked = (field: string, saved: boolean) => (typed ? field in typed : saved);
  return (
    <Form method="post" action="/account/notices" reloadDocument>
      <Fieldset name="mail" legend={t('mail')} hint={t('always')}>
        <ul className="choices">
          {offered.kinds.map((kind) => (
            <li key={kind}>
              <ChoiceLine
                type="checkbox"
                name={mailField(kind)}
                defaultChecked={isTicked(mailField(kind), !preferences.refused.includes(kind))}
                hint={t(`hints.${kind}`)}
              >
                {t(`kinds.${kind}`)}
              </ChoiceLine>
            </li>
          ))}
        </ul>
      </Fieldset>
      <Field name="locale" label={t('language')} errors={faultsOf(t, result, 'locale')}>
        <Select defaultValue={typed?.locale ?? preferences.locale ?? ''}>
          <option value="">{t('asPages')}</option>
          <option value="ja" lang="ja">
            日本語
          </option>
          <option value="en" lang="en">
            English
          </option>
        </Select>
      </Field>
      <QuietFields preferences={preferences} result={result} />
      {offered.copy ? (
        <Fieldset name="organisation" legend={t('organisation')}>
          <Checkbox
            name="copyToOrganisation"
            defaultChecked={isTicked('copyToOrganisation', preferences.copyToOrganisation)}
            hint={t('copyHint')}
          >
            {t('copy')}
          </Checkbox>
        </Fieldset>
      ) : null}
      <Button kind="main">{t('save')}</Button>
    </Form>
  );
}

function QuietFields({ preferences, result }: Omit<PreferencesFormProps, 'offered'>) {
  const t = useTranslations('notices.preferences');
  const typed = result?.typed;
  const { quiet } = preferences;
  return (
    <Fieldset name="quiet" legend={t('quiet')} hint={t('quietHint')}>
      <Checkbox name="quiet" defaultChecked={typed ? 'quiet' in typed : quiet !== null}>
        {t('quietOn')}
      </Checkbox>
      <Field name="quietFrom" label={t('quietFrom')} errors={faultsOf(t, result, 'quietFrom')}>
        <TextInput type="time" defaultValue={typed?.quietFrom ?? clockOf(quiet?.from ?? 21 * 60)} />
      </Field>
      <Field name="quietUntil" label={t('quietUntil')} errors={faultsOf(t, result, 'quietUntil')}>
        <TextInput
          type="time"
          defaultValue={typed?.quietUntil ?? clockOf(quiet?.until ?? 8 * 60)}
        />
      </Field>
    </Fieldset>
  );
}

type Translate = ReturnType<typeof useTranslations<'notices.preferences'>>;

function faultsOf(t: Translate, result: PreferencesFormProps['result'], field: string) {
  const fault = result?.faults[field];
  return fault ? [t(`fault.${fault}`)] : undefined;
}
