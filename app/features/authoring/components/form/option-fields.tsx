import { useContext } from 'react';
import { useTranslations } from 'use-intl';
import { Button, ChoiceLine, Fieldset } from '#app/ui/index.ts';
import { rowNumbers } from '../../form/fields.ts';
import { BothInputs, Carried, FormCheckbox, FormInput } from './form-inputs.tsx';
import { FormContext, useField } from './form-state.ts';

/** The options of a question of which one is right, or several. */
export function OptionFields({ several }: { several: boolean }) {
  const t = useTranslations('work.banks.form');
  const { fields } = useContext(FormContext);
  const { errors } = useField('options');
  return (
    <>
      <Fieldset name="options" legend={t('options')} hint={t('optionsHint')} errors={errors}>
        {rowNumbers(fields).map((row) => (
          <OptionRow key={row} row={row} several={several} />
        ))}
      </Fieldset>
      <MoreRows />
      <FormCheckbox name="fixed">{t('fixed')}</FormCheckbox>
      {several ? <FormCheckbox name="whole">{t('whole')}</FormCheckbox> : null}
    </>
  );
}

/** Two more lines to fill in; what stands in the form stays. */
export function MoreRows() {
  const t = useTranslations('work.banks.form');
  const { fields } = useContext(FormContext);
  return (
    <p>
      <input type="hidden" name="rows" value={String(rowNumbers(fields).length)} />
      <Button name="act" value="rows" compact>
        {t('addRows')}
      </Button>
    </p>
  );
}

function OptionRow({ row, several }: { row: number; several: boolean }) {
  const t = useTranslations('work.banks.form');
  return (
    <Fieldset name={`option-${row}`} legend={t('option', { number: row })}>
      <Right row={row} several={several} />
      <div className="field-row">
        <FormInput name={`option-ja-${row}`} label={t('optionJa', { number: row })} lang="ja" />
        <FormInput name={`option-en-${row}`} label={t('optionEn', { number: row })} lang="en" />
      </div>
      <MoreOfOption row={row} />
    </Fieldset>
  );
}

function Right({ row, several }: { row: number; several: boolean }) {
  const t = useTranslations('work.banks.form');
  const one = useField('correct').value === String(row);
  const own = useField(`correct-${row}`).value === 'on';
  const input = several
    ? { type: 'checkbox', name: `correct-${row}`, value: 'on', defaultChecked: own }
    : { type: 'radio', name: 'correct', value: String(row), defaultChecked: one };
  return (
    <ChoiceLine {...input} aria-label={t('correctOf', { number: row })}>
      {t('correct')}
    </ChoiceLine>
  );
}

/** What is seldom said of an option: open where something is said. */
function MoreOfOption({ row }: { row: number }) {
  const t = useTranslations('work.banks.form');
  const { fields } = useContext(FormContext);
  const names = [`feedback-ja-${row}`, `feedback-en-${row}`, `last-${row}`];
  return (
    <details open={names.some((name) => fields[name])}>
      <summary>{t('moreOfOption')}</summary>
      <BothInputs name="feedback" row={row} labels={['feedbackJa', 'feedbackEn']} />
      <FormCheckbox name={`last-${row}`}>{t('last')}</FormCheckbox>
      <Carried names={[`option-id-${row}`, `option-as-${row}`]} />
    </details>
  );
}
