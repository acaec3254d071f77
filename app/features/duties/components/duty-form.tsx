import { useTranslations } from 'use-intl';
import { Button, Field, Form, TextArea, TextInput } from '#app/ui/index.ts';
import type { Duty } from '../duties.ts';
import type { DutyLine } from '../duty-view.ts';

interface DutyFormProps {
  duty: Duty;
  /** What is recorded; none for an event, whose day is asked. */
  due: DutyLine['due'];
  today: string;
}

/** The form that records a duty as done. */
export function DutyForm({ duty, due, today }: DutyFormProps) {
  const t = useTranslations('duties');
  const label = t('record.saveOf', { duty: t(`names.${duty}`) });
  return (
    <details>
      <summary>
        {t('record.open')}
        <span className="visually-hidden">: {t(`names.${duty}`)}</span>
      </summary>
      <Form method="post" reloadDocument>
        <input type="hidden" name="duty" value={duty} />
        {due ? (
          <input type="hidden" name="period" value={due.period} />
        ) : (
          <Field name="period" id={`${duty}-period`} label={t('record.event')}>
            <TextInput type="date" max={today} required />
          </Field>
        )}
        <Field name="doneOn" id={`${duty}-done`} label={t('record.doneOn')}>
          <TextInput type="date" max={today} defaultValue={today} required />
        </Field>
        <Field name="note" id={`${duty}-note`} label={t('record.note')} optional>
          <TextArea rows={2} maxLength={1_000} />
        </Field>
        <Button aria-label={label}>{t('record.save')}</Button>
      </Form>
    </details>
  );
}
