import { useTranslations } from 'use-intl';
import { Field, Fieldset, RadioGroup, TextInput } from '#app/ui/index.ts';
import { JLPT_LEVELS, TASK_LEVELS, TASKS } from '../profile-choices.ts';
import { ChoiceSelect } from './choice-select.tsx';
import { useFields, type FormState } from './form-state.ts';

/** Japanese by what is done with it at work, and by the test. */
export function JapaneseFields({ form }: { form: FormState }) {
  const t = useTranslations('career');
  const choice = useTranslations('careerChoices');
  const { value, errors } = useFields(form);
  return (
    <>
      <h2>{t('japanese.tasks')}</h2>
      <p>{t('japanese.tasksHint')}</p>
      {TASKS.map((task) => (
        <RadioGroup
          key={task}
          name={`tasks.${task}`}
          legend={choice(`tasks.${task}`)}
          errors={errors(`tasks.${task}`)}
          value={value(`tasks.${task}`)}
          choices={[
            ...TASK_LEVELS.map((level) => ({
              value: level,
              label: choice(`taskLevels.${level}`),
              hint: choice(`taskWords.${task}.${level}`),
            })),
            { value: '', label: t('form.none') },
          ]}
        />
      ))}
      <Fieldset name="jlpt" legend={t('japanese.jlpt')} hint={t('japanese.stated')}>
        <div className="field-row">
          <ChoiceSelect
            form={form}
            name="jlpt.level"
            label={t('japanese.level')}
            choices={[...JLPT_LEVELS].reverse().map((level) => [level, level] as const)}
          />
          <Field
            name="jlpt.takenOn"
            label={t('japanese.takenOn')}
            hint={t('japanese.monthHint')}
            errors={errors('jlpt.takenOn')}
          >
            <TextInput type="month" defaultValue={value('jlpt.takenOn')} />
          </Field>
        </div>
      </Fieldset>
    </>
  );
}
