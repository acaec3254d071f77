import { useTranslations } from 'use-intl';
import { Button, Field, Fieldset, Form, FormErrorSummary, Select, fieldId } from '#app/ui/index.ts';
import { isFormKind, type FormFields } from '../../form/fields.ts';
import type { TextFault } from '../../form/question-text.server.ts';
import { STATUSES } from '../../statuses.ts';
import { LossList, useFaultWords } from '../loss-list.tsx';
import { BothInputs, Carried, FormInput } from './form-inputs.tsx';
import { useFieldLabel } from './field-label.ts';
import { FormContext, useField } from './form-state.ts';
import { KindFields } from './kind-fields.tsx';

interface QuestionFormProps {
  fields: FormFields;
  faults: readonly { field: string; code: string }[];
  textFaults: readonly TextFault[];
  isNew: boolean;
}

/** A question as its author writes it: by fields, or as text. */
export function QuestionForm({ fields, faults, textFaults, isNew }: QuestionFormProps) {
  const t = useTranslations('work.banks.form');
  const words = useFaultWords();
  const { kind = '' } = fields;
  const label = useFieldLabel();
  const summary = faults.map(({ field, code }) => ({
    id: fieldId(field),
    message: [label(field), words(code)].filter(Boolean).join(': '),
  }));
  return (
    <FormContext.Provider value={{ fields, faults }}>
      <FormErrorSummary faults={summary} />
      <Form method="post" reloadDocument>
        <Carried names={['kind', 'as', 'key', 'base', 'rest']} />
        {fields.as !== 'text' && isFormKind(kind) ? (
          <>
            <Asked hasRest={Boolean(fields.rest)} />
            <KindFields kind={kind} />
            <Around />
          </>
        ) : (
          <AsText faults={textFaults} />
        )}
        <Sorting />
        {isNew ? null : <p className="small">{t('newVersion')}</p>}
        <p className="actions">
          <Button kind="main" name="act" value="save">
            {t(isNew ? 'saveNew' : 'save')}
          </Button>{' '}
          <Button name="act" value="preview">
            {t('preview')}
          </Button>
        </p>
      </Form>
    </FormContext.Provider>
  );
}

const READING = '{漢字|かんじ}';

function Asked({ hasRest }: { hasRest: boolean }) {
  const t = useTranslations('work.banks.form');
  const hint = t('promptHint', { example: READING });
  return (
    <>
      {hasRest ? <p className="small">{t('carried')}</p> : null}
      <BothInputs name="prompt" labels={['promptJa', 'promptEn']} rows={3} hint={hint} />
    </>
  );
}

/** What stands around the answer: text below the prompt, and what is said afterwards. */
function Around() {
  const t = useTranslations('work.banks.form');
  const body = [useField('body-ja').value, useField('body-en').value];
  const explain = [useField('explain-ja').value, useField('explain-en').value];
  return (
    <>
      <details open={explain.some(Boolean)}>
        <summary>{t('explainTitle')}</summary>
        <BothInputs
          name="explain"
          labels={['explainJa', 'explainEn']}
          rows={3}
          hint={t('explainHint')}
        />
      </details>
      <details open={body.some(Boolean)}>
        <summary>{t('bodyTitle')}</summary>
        <BothInputs name="body" labels={['bodyJa', 'bodyEn']} rows={5} hint={t('bodyHint')} />
      </details>
    </>
  );
}

function AsText({ faults }: { faults: readonly TextFault[] }) {
  const t = useTranslations('work.banks');
  return (
    <>
      <p>{t('form.textLead')}</p>
      {faults.length > 0 ? <TextFaults faults={faults} /> : null}
      <FormInput name="text" label={t('form.textLabel')} rows={20} />
    </>
  );
}

function TextFaults({ faults }: { faults: readonly TextFault[] }) {
  const t = useTranslations();
  return (
    <div className="summary" role="alert">
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.line} ${fault.code} ${fault.detail}`}>
            <a href="#field-text">{t('work.banks.import.atRow', { line: fault.line })}</a>{' '}
            {fault.of === 'file' ? (
              <>
                {t(`bankImport.files.${fault.code}`)} {fault.detail ? <q>{fault.detail}</q> : null}
              </>
            ) : (
              <LossList lost={[{ ...fault, line: null }]} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a question is called and sorted under. */
function Sorting() {
  const t = useTranslations('work.banks');
  const { value, errors } = useField('status');
  return (
    <Fieldset name="sorting" legend={t('form.sorting')} hint={t('form.nameHint')}>
      <div className="field-row">
        <FormInput name="name" label={t('form.name')} optional />
        <FormInput name="category" label={t('form.category')} optional />
        <Field name="status" label={t('form.status')} errors={errors}>
          <Select defaultValue={value || 'draft'}>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {t(status)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <p className="field-hint">{t('form.tagsHint')}</p>
      <div className="field-row">
        <FormInput name="tag-can-do" label={t('form.tagCanDo')} optional />
        <FormInput name="tag-level" label={t('form.tagLevel')} optional />
        <FormInput name="tag-topic" label={t('form.tagTopic')} optional />
        <FormInput name="tag-other" label={t('form.tagOther')} optional />
      </div>
    </Fieldset>
  );
}
