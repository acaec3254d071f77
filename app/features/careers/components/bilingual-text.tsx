import { useTranslations } from 'use-intl';
import { Field, TextArea, TextInput } from '#app/ui/index.ts';
import { useFields, type FormState } from './form-state.ts';

interface BilingualTextProps {
  form: FormState;
  name: string;
  label: string;
  hint?: string;
  /** In characters. */
  most: number;
  /** Lines that are shown; one is a single line. */
  lines?: number;
}

const LANGUAGES = ['ja', 'en'] as const;

/** A text in Japanese and in English, each of which may stay open. */
export function BilingualText({ form, name, label, hint, most, lines = 1 }: BilingualTextProps) {
  const t = useTranslations('career.form');
  const { value, errors } = useFields(form);
  const limit = lines > 1 ? t('letters', { most }) : null;
  return LANGUAGES.map((language) => {
    const field = `${name}.${language}`;
    const typed = { lang: language, defaultValue: value(field), maxLength: most };
    return (
      <Field
        key={field}
        name={field}
        label={t('inLanguage', { label, language: t(language) })}
        hint={[hint, limit].filter(Boolean).join(' ')}
        errors={errors(field)}
      >
        {lines > 1 ? <TextArea rows={lines} {...typed} /> : <TextInput {...typed} />}
      </Field>
    );
  });
}
