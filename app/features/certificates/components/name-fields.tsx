import { useTranslations } from 'use-intl';
import { Button, Field, TextInput } from '#app/ui/index.ts';

interface NameFieldsProps {
  name: string;
  katakana: string;
  /** Names of messages below `certificates.fault`, by field. */
  faults: Partial<Record<string, string>>;
  /** Characters of the name that the document cannot draw. */
  characters: readonly string[];
  kind: 'confirm' | 'reissue';
}

/** The name as it shall stand on the certificate; sits in a form that posts. */
export function NameFields({ name, katakana, faults, characters, kind }: NameFieldsProps) {
  const t = useTranslations('certificates');
  const nameFaults = [
    ...(faults.name ? [`certificates.fault.${faults.name}`] : []),
    ...(characters.length > 0 ? [t('fault.undrawable', { characters: characters.join(' ') })] : []),
  ];
  return (
    <>
      <Field name="name" label={t('name')} hint={t('nameHint')} errors={nameFaults}>
        <TextInput autoComplete="name" required maxLength={100} defaultValue={name} />
      </Field>
      <Field
        name="katakana"
        label={t('katakana')}
        hint={t('katakanaHint')}
        optional
        errors={faults.katakana ? [`certificates.fault.${faults.katakana}`] : null}
      >
        <TextInput lang="ja" maxLength={100} defaultValue={katakana} />
      </Field>
      {kind === 'reissue' ? <p className="small">{t('reissueText')}</p> : null}
      <Button kind="main">{kind === 'reissue' ? t('reissue') : t('confirm')}</Button>
    </>
  );
}
