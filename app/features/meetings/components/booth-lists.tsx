import { useTranslations } from 'use-intl';
import { Row, Rows } from '#app/ui/index.ts';
import type { BoothDay, BoothTable } from '../fair-day/booth-day.ts';
import { clockAt } from '../clock-at.ts';
import { actOn, Person, Tap, type InFair } from './booth-tap.tsx';

/** The queue of tickets: numbers alone. */
export function Queue({ queue }: Pick<BoothDay, 'queue'>) {
  const t = useTranslations('boothDay');
  const { waiting, next } = queue;
  return (
    <section className="day-table">
      <h2>{t('queue')}</h2>
      {waiting.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <p>{t('waiting', { count: waiting.length, numbers: waiting.join(', ') })}</p>
      )}
      {waiting.length > 0 && !next ? <p>{t('nobodyFree')}</p> : null}
    </section>
  );
}

/** All meetings of a table; who did not come may still begin. */
export function DayList({ table, search }: InFair & { table: BoothTable }) {
  const t = useTranslations('boothDay');
  if (table.meetings.length === 0) return null;
  return (
    <details>
      <summary>
        {t('table', { table: String(table.tableNo) })}: {t('today')}
      </summary>
      <Rows ordered>
        {table.meetings.map((meeting) => (
          <Row
            key={meeting.id}
            stateLabel={t(`phase.${meeting.phase}`)}
            state={meeting.phase === 'held' ? 'done' : 'open'}
            title={
              <>
                {clockAt(meeting.startsAt)} <Person who={meeting.who} search={search} />
              </>
            }
            meta={t(`phase.${meeting.phase}`)}
            why={
              meeting.phase === 'missed' ? (
                <Tap action={actOn(meeting, 'beginning', search)}>{t('arrived')}</Tap>
              ) : null
            }
          />
        ))}
      </Rows>
    </details>
  );
}
