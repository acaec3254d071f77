import { useLocale, useTranslations } from 'use-intl';
import { Button, Form, Undo, writeDay } from '#app/ui/index.ts';
import type { Duty } from '../duties.ts';
import type { DutyRecord } from '../duty-view.ts';
import { usePeriodName } from './period-name.tsx';

/** What was done of a duty, the newest first. */
export function DutyRecords({ duty, records }: { duty: Duty; records: readonly DutyRecord[] }) {
  const t = useTranslations('duties');
  if (records.length === 0) return null;
  return (
    <ul aria-label={`${t('record.title')}: ${t(`names.${duty}`)}`}>
      {records.map((record) => (
        <li key={record.id}>
          <RecordLine record={record} />
        </li>
      ))}
    </ul>
  );
}

function RecordLine({ record }: { record: DutyRecord }) {
  const t = useTranslations('duties');
  const locale = useLocale();
  const period = usePeriodName()(record.period);
  const { by, doneOn, dueOn, note } = record;
  return (
    <>
      {period}
      {dueOn ? ` (${t('dueOn', { day: writeDay(dueOn, locale) })})` : null}:{' '}
      {t('record.by', { name: by ?? t('record.gone'), day: writeDay(doneOn, locale) })}
      {note ? <span className="lines small"> {note}</span> : null}{' '}
      {record.isTakenBack ? (
        <strong>{t('record.wasMistake')}</strong>
      ) : (
        <Form method="post" action={`/admin/duties/${record.id}`} reloadDocument>
          <Undo />
          <Button compact aria-label={t('record.takeBackOf', { period })}>
            {t('record.takeBack')}
          </Button>
        </Form>
      )}
    </>
  );
}
