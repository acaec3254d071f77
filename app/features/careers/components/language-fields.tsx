import { useTranslations } from 'use-intl';
import { LANGUAGE_USES, LANGUAGES } from '../profile-choices.ts';
import { MOST_LANGUAGES, rowsShown } from '../section-values.ts';
import { ChoiceSelect } from './choice-select.tsx';
import type { FormState } from './form-state.ts';
import { Fieldset } from '#app/ui/index.ts';

/** The first language, and others beside Japanese. */
export function LanguageFields({ form }: { form: FormState }) {
  const t = useTranslations('career.languages');
  const choice = useTranslations('careerChoices');
  const languages = LANGUAGES.map((each) => [each, choice(`languages.${each}`)] as const);
  const uses = LANGUAGE_USES.map((each) => [each, choice(`languageUses.${each}`)] as const);
  const rows = Array.from({ length: rowsShown(form.values, 'languages', MOST_LANGUAGES) });
  return (
    <>
      <ChoiceSelect form={form} name="firstLanguage" label={t('first')} choices={languages} />
      <p>{t('more')}</p>
      {rows.map((_, row) => (
        <Fieldset
          key={`languages.${row}`}
          name={`languages.${row}`}
          legend={t('other', { number: row + 1 })}
        >
          <div className="field-row">
            <ChoiceSelect
              form={form}
              name={`languages.${row}.language`}
              label={t('language')}
              choices={languages}
            />
            <ChoiceSelect
              form={form}
              name={`languages.${row}.use`}
              label={t('use')}
              choices={uses}
            />
          </div>
        </Fieldset>
      ))}
    </>
  );
}
