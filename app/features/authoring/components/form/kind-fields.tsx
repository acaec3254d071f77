import { useContext, type ComponentType } from 'react';
import { useTranslations } from 'use-intl';
import { Field, Fieldset, RadioGroup, Select } from '#app/ui/index.ts';
import { rowNumbers, type FormKind } from '../../form/fields.ts';
import { BothInputs, Carried, FormCheckbox, FormInput } from './form-inputs.tsx';
import { FormContext, useField } from './form-state.ts';
import { MoreRows, OptionFields } from './option-fields.tsx';

function TrueFalseFields() {
  const t = useTranslations('work.banks.form');
  const { value, errors } = useField('correct');
  const choices = [
    { value: 'true', label: t('true') },
    { value: 'false', label: t('false') },
  ];
  return (
    <>
      <RadioGroup
        name="correct"
        legend={t('trueOrFalse')}
        choices={choices}
        value={value}
        errors={errors}
      />
      <BothInputs name="wrong" labels={['wrongJa', 'wrongEn']} rows={2} />
    </>
  );
}

function ShortFields() {
  const t = useTranslations('work.banks.form');
  return (
    <>
      <FormInput name="accepted" label={t('accepted')} hint={t('acceptedShort')} rows={4} />
      <FormCheckbox name="match-case">{t('matchCase')}</FormCheckbox>
    </>
  );
}

function TypedFields() {
  const t = useTranslations('work.banks.form');
  return (
    <>
      <FormInput
        name="accepted"
        label={t('accepted')}
        hint={t('acceptedHint')}
        rows={4}
        lang="ja"
      />
      <FormInput
        name="alternatives"
        label={t('alternatives')}
        hint={t('alternativesHint')}
        rows={3}
        lang="ja"
        optional
      />
      <FormInput name="near" label={t('near')} hint={t('nearHint')} optional />
      <FormCheckbox name="exact">{t('exact')}</FormCheckbox>
    </>
  );
}

function ReadingFields() {
  const t = useTranslations('work.banks.form');
  return (
    <>
      <FormInput name="shown" label={t('shown')} lang="ja" />
      <TypedFields />
    </>
  );
}

function NumericFields() {
  const t = useTranslations('work.banks.form');
  return (
    <>
      <div className="field-row">
        <FormInput name="value" label={t('value')} />
        <FormInput name="tolerance" label={t('tolerance')} optional />
      </div>
      <p className="field-hint">{t('toleranceHint')}</p>
      <FormCheckbox name="relative">{t('relative')}</FormCheckbox>
      <FormInput name="units" label={t('units')} hint={t('unitsHint')} rows={3} optional />
    </>
  );
}

function MatchingFields() {
  const t = useTranslations('work.banks.form');
  const { fields } = useContext(FormContext);
  const { errors } = useField('pairs');
  return (
    <>
      <Fieldset name="pairs" legend={t('pairs')} hint={t('optionsHint')} errors={errors}>
        {rowNumbers(fields).map((number) => (
          <Fieldset key={number} name={`pair-${number}`} legend={t('pair', { number })}>
            <div className="field-row">
              <FormInput name={`left-ja-${number}`} label={t('leftJa', { number })} lang="ja" />
              <FormInput name={`left-en-${number}`} label={t('leftEn', { number })} lang="en" />
            </div>
            <div className="field-row">
              <FormInput name={`right-ja-${number}`} label={t('rightJa', { number })} lang="ja" />
              <FormInput name={`right-en-${number}`} label={t('rightEn', { number })} lang="en" />
            </div>
            <Carried
              names={['left', 'right'].flatMap((side) => [
                `${side}-id-${number}`,
                `${side}-as-${number}`,
              ])}
            />
          </Fieldset>
        ))}
      </Fieldset>
      <MoreRows />
      <FormInput name="spare" label={t('spare')} hint={t('spareHint')} rows={2} optional />
    </>
  );
}

function OrderingFields() {
  const t = useTranslations('work.banks.form');
  return (
    <>
      <FormInput name="tiles" label={t('tiles')} hint={t('tilesHint')} rows={5} lang="ja" />
      <FormInput
        name="spare"
        label={t('spare')}
        hint={t('spareHint')}
        rows={2}
        lang="ja"
        optional
      />
    </>
  );
}

function EssayFields() {
  const t = useTranslations('work.banks.form');
  const { value } = useField('answer-in');
  const of = useField('limit-of').value;
  const languages = [
    { value: 'ja', label: t('japanese') },
    { value: 'en', label: t('english') },
  ];
  return (
    <>
      <RadioGroup
        name="answer-in"
        legend={t('answerIn')}
        choices={languages}
        value={value || 'ja'}
      />
      <Fieldset name="limit" legend={t('limit')} optional>
        <div className="field-row">
          <FormInput name="least" label={t('least')} />
          <FormInput name="most" label={t('most')} />
          <Field name="limit-of" label={t('limitOf')}>
            <Select defaultValue={of || 'characters'}>
              <option value="characters">{t('characters')}</option>
              <option value="words">{t('words')}</option>
            </Select>
          </Field>
        </div>
      </Fieldset>
      <FormInput name="model" label={t('model')} hint={t('modelHint')} rows={4} optional />
      <p className="small">{t('rubric')}</p>
    </>
  );
}

const ChoiceFields = () => <OptionFields several={false} />;
const MultipleFields = () => <OptionFields several />;

const FIELDS: { [K in FormKind]: ComponentType } = {
  choice: ChoiceFields,
  multiple: MultipleFields,
  'true-false': TrueFalseFields,
  short: ShortFields,
  typed: TypedFields,
  'kanji-reading': ReadingFields,
  numeric: NumericFields,
  matching: MatchingFields,
  ordering: OrderingFields,
  essay: EssayFields,
};

/** What an author writes of one kind. */
export function KindFields({ kind }: { kind: FormKind }) {
  const Fields = FIELDS[kind];
  return <Fields />;
}
