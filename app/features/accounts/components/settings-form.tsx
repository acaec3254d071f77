import { useTranslations } from 'use-intl';
import { Button, Field, Form, Select, TextInput } from '#app/ui/index.ts';
import { faultsOf } from './faults.ts';

interface SettingsFormProps {
  settings: { displayName: string; locale: string; timeZone: string; theme: string };
  zones: readonly string[];
  result: { typed: Record<string, string>; faults: Partial<Record<string, string>> } | undefined;
}

const THEMES = ['system', 'light', 'dark'] as const;

/** Name, language, time zone and colours. */
export function SettingsForm({ settings, zones, result }: SettingsFormProps) {
  const t = useTranslations('accounts.settings');
  const value = { ...settings, ...result?.typed };
  const faults = result?.faults;
  return (
    <Form method="post" action="/account" reloadDocument>
      <h2>{t('profile')}</h2>
      <Field name="displayName" label={t('displayName')} errors={faultsOf(faults, 'displayName')}>
        <TextInput defaultValue={value.displayName} required autoComplete="nickname" />
      </Field>
      <Field name="locale" label={t('language')} errors={faultsOf(faults, 'locale')}>
        <Select defaultValue={value.locale}>
          <option value="en" lang="en">
            English
          </option>
          <option value="ja" lang="ja">
            日本語
          </option>
        </Select>
      </Field>
      <Field
        name="timeZone"
        label={t('timeZone')}
        hint={t('timeZoneHint')}
        errors={faultsOf(faults, 'timeZone')}
      >
        <Select defaultValue={value.timeZone}>
          {zones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </Select>
      </Field>
      <Field name="theme" label={t('theme')} errors={faultsOf(faults, 'theme')}>
        <Select defaultValue={value.theme}>
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {t(`themes.${theme}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button kind="main">{t('save')}</Button>
    </Form>
  );
}
