import { useTranslations } from 'use-intl';
import { Button, Form } from '#app/ui/index.ts';
import type { BoothDay, BoothMeeting, BoothTable } from '../fair-day/booth-day.ts';
import { clockAt } from '../clock-at.ts';
import { actOn, Person, Tap, type InFair } from './booth-tap.tsx';

interface TableProps extends InFair {
  table: BoothTable;
  queue: BoothDay['queue'];
  hasTickets: boolean;
}

/** A table: who is there, who comes next, and what can be done with one tap. */
export function DayTable({ table, queue, hasTickets, search }: TableProps) {
  const t = useTranslations('boothDay');
  const { tableNo, running, next, called } = table;
  const isEmpty = !running && !called;
  return (
    <section className="day-table">
      <h2>{t('table', { table: String(tableNo) })}</h2>
      <h3>{t('now')}</h3>
      {isEmpty ? <p>{t('nobody')}</p> : null}
      {running ? <Running meeting={running} search={search} /> : null}
      {called ? <Called called={called} search={search} /> : null}
      {hasTickets && isEmpty && queue.next ? (
        <Form method="post" action={`/company/day/tickets/${queue.next.id}/call${search}`}>
          <input type="hidden" name="table" value={tableNo} />
          <Button compact>
            {t('call', { number: queue.next.number, table: String(tableNo) })}
          </Button>
        </Form>
      ) : null}
      <h3>{t('next')}</h3>
      {next ? <Next meeting={next} isMain={isEmpty} search={search} /> : <p>{t('noNext')}</p>}
      <Delay table={table} search={search} />
    </section>
  );
}

function Running({ meeting, search }: InFair & { meeting: BoothMeeting }) {
  const t = useTranslations('boothDay');
  const time = clockAt(meeting.startsAt);
  return (
    <>
      <p>
        {time} <Person who={meeting.who} search={search} />
      </p>
      <div className="day-acts">
        <Tap kind="main" action={actOn(meeting, 'ending', search)} label={t('endOf', { time })}>
          {t('end')}
        </Tap>
      </div>
    </>
  );
}

function Called({ called, search }: InFair & { called: NonNullable<BoothTable['called']> }) {
  const t = useTranslations('boothDay');
  const { id, number } = called;
  const at = `/company/day/tickets/${id}`;
  return (
    <>
      <p>
        {t('called', { number, who: '' })} <Person who={called.who} search={search} />
      </p>
      <div className="day-acts">
        <Tap kind="main" action={`${at}/service${search}`} label={t('doneOf', { number })}>
          {t('done')}
        </Tap>
        <Tap action={`${at}/absence${search}`} label={t('skipOf', { number })}>
          {t('skip')}
        </Tap>
      </div>
    </>
  );
}

function Next({ meeting, isMain, search }: InFair & { meeting: BoothMeeting; isMain: boolean }) {
  const t = useTranslations('boothDay');
  const time = clockAt(meeting.startsAt);
  return (
    <>
      <p>
        {time} <Person who={meeting.who} search={search} />
        {meeting.late > 0 ? ` ${t('expected', { time: clockAt(meeting.expectedAt) })}` : null}
      </p>
      <div className="day-acts">
        <Tap
          kind={isMain ? 'main' : undefined}
          action={actOn(meeting, 'beginning', search)}
          label={t('beginOf', { time })}
        >
          {t('begin')}
        </Tap>
        {meeting.mayMiss ? (
          <Tap action={actOn(meeting, 'absence', search)} label={t('missedOf', { time })}>
            {t('missed')}
          </Tap>
        ) : null}
      </div>
    </>
  );
}

const STEPS = [5, 10];

function Delay({ table: { tableNo, delay }, search }: InFair & { table: BoothTable }) {
  const t = useTranslations('boothDay');
  const table = String(tableNo);
  const { minutes, version } = delay;
  const to = (value: number, label: string, words: string) => (
    <Form key={value} method="post" action={`/company/day/tables/${table}/delay${search}`}>
      <input type="hidden" name="minutes" value={value} />
      <input type="hidden" name="version" value={version} />
      <Button compact kind="quiet" aria-label={label}>
        {words}
      </Button>
    </Form>
  );
  return (
    <div className="day-acts">
      <span>{minutes > 0 ? t('delay', { minutes }) : t('onTime')}</span>
      {STEPS.map((more) =>
        to(minutes + more, t('moreOf', { table, minutes: more }), t('more', { minutes: more })),
      )}
      {minutes > 0 ? to(0, t('clearOf', { table }), t('clear')) : null}
    </div>
  );
}
