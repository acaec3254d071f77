import { useLocale, useTranslations } from 'use-intl';
import { Mark, writeDay } from '#app/ui/index.ts';
import { daysOf, DUTIES } from '../duties.ts';
import type { DutyLine } from '../duty-view.ts';
import { DutyForm } from './duty-form.tsx';
import { DutyRecords } from './duty-records.tsx';
import { usePeriodName } from './period-name.tsx';

/** Every duty with its source, what is due, what was done, and the form that records it. */
export function DutyList({ lines, today }: { lines: readonly DutyLine[]; today: string }) {
  return lines.map((line) => <OneDuty key={line.duty} line={line} today={today} />);
}

function OneDuty({ line, today }: { line: DutyLine; today: string }) {
  const t = useTranslations('duties');
  const { duty, due, records } = line;
  const { article, since, isSure, rhythm } = DUTIES[duty];
  return (
    <section id={duty} aria-labelledby={`${duty}-title`}>
      <h3 id={`${duty}-title`}>{t(`names.${duty}`)}</h3>
      <p>{t(`texts.${duty}`)}</p>
      <DueLine line={line} />
      <p className="small">
        {t('law')}: {t(`articles.${article}`)} · {t('since', { year: String(since) })}
        {isSure ? null : (
          <>
            {' · '}
            <strong>{t('unsure')}</strong>
          </>
        )}
      </p>
      {due || rhythm === 'event' ? <DutyForm duty={duty} due={due} today={today} /> : null}
      <DutyRecords duty={duty} records={records} />
    </section>
  );
}

function DueLine({ line: { duty, due } }: { line: DutyLine }) {
  const t = useTranslations('duties');
  const locale = useLocale();
  const nameOf = usePeriodName();
  const days = daysOf(duty);
  if (!due) {
    const { rhythm } = DUTIES[duty];
    const none = rhythm === 'event' || rhythm === 'always' ? rhythm : 'none';
    return (
      <p>
        {t(`noDue.${none}`)}
        {days === null ? null : ` ${t('within', { days: String(days) })}`}
      </p>
    );
  }
  return (
    <p>
      {t('due')}: {nameOf(due.period)},{' '}
      <strong>{t('dueOn', { day: writeDay(due.dueOn, locale) })}</strong>
      {due.state === 'later' ? null : (
        <>
          {' '}
          <Mark shape={due.state === 'late' ? 'cross' : 'triangle'} /> {t(`states.${due.state}`)}
        </>
      )}
    </p>
  );
}
