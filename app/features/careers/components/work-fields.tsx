import { useLocale, useTranslations } from 'use-intl';
import { Checkbox, CheckboxGroup, Day, Field, TextInput } from '#app/ui/index.ts';
import { PREFECTURES } from '#app/features/companies/exports.ts';
import { INDUSTRIES, MOVES, OCCUPATIONS } from '../profile-choices.ts';
import { ChoiceSelect } from './choice-select.tsx';
import { useFields, type FormState } from './form-state.ts';

const MOST = 5;

/** When, as what, in what kind of company and where. */
export function WorkFields({ form, endsOn }: { form: FormState; endsOn: string | null }) {
  const t = useTranslations('career');
  const choice = useTranslations('careerChoices');
  const { value, chosen, isTicked, errors } = useFields(form);
  return (
    <>
      <Field
        name="availableFrom"
        label={t('work.availableFrom')}
        hint={
          <>
            {t('work.availableHint')}
            {endsOn ? (
              <>
                <br />
                {t('work.endsOn')}
                <Day day={endsOn} />
              </>
            ) : null}
          </>
        }
        errors={errors('availableFrom')}
      >
        <TextInput type="month" className="short" defaultValue={value('availableFrom')} />
      </Field>
      <Checkbox name="isFixed" defaultChecked={isTicked('isFixed')}>
        {t('work.isFixed')}
      </Checkbox>
      <CheckboxGroup
        flowing
        name="occupations"
        legend={t('work.occupations')}
        hint={t('form.most', { most: MOST })}
        errors={errors('occupations')}
        values={chosen('occupations')}
        choices={OCCUPATIONS.map((each) => ({
          value: each,
          label: choice(`occupations.${each}`),
        }))}
      />
      <CheckboxGroup
        flowing
        name="industries"
        legend={t('work.industries')}
        hint={t('form.most', { most: MOST })}
        errors={errors('industries')}
        values={chosen('industries')}
        choices={INDUSTRIES.map((each) => ({ value: each, label: choice(`industries.${each}`) }))}
      />
      <Places form={form} />
      <ChoiceSelect
        form={form}
        name="moves"
        label={t('work.moves')}
        choices={MOVES.map((each) => [each, choice(`moves.${each}`)] as const)}
      />
    </>
  );
}

function Places({ form }: { form: FormState }) {
  const t = useTranslations('career.work');
  const choice = useTranslations('careerChoices');
  const locale = useLocale();
  const { chosen, isTicked, errors } = useFields(form);
  return (
    <>
      <CheckboxGroup
        flowing
        name="prefectures"
        legend={t('places')}
        hint={t('placesHint')}
        errors={errors('prefectures')}
        values={chosen('prefectures')}
        choices={PREFECTURES.map(({ code, ...names }) => ({ value: code, label: names[locale] }))}
      />
      <Checkbox name="anywhere" defaultChecked={isTicked('anywhere')}>
        {choice('anywhere')}
      </Checkbox>
    </>
  );
}
