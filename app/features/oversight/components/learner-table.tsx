import type { ReactElement } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { ChoiceLine, Link, Mark, Table, useDateTimes, type Column } from '#app/ui/index.ts';
import type { LearnerRow } from '../learners.server.ts';
import { keeping } from './keeping.ts';
import type { Standing } from '../standing.ts';

const MARKS = {
  completed: { shape: 'circle', tone: 'ok' },
  'on-pace': { shape: 'play', tone: 'here' },
  behind: { shape: 'clock', tone: 'near' },
  'not-started': { shape: 'square', tone: 'quiet' },
  ended: { shape: 'dash', tone: 'quiet' },
} as const satisfies Record<Standing, object>;

interface LearnerTableProps {
  rows: readonly LearnerRow[];
  /** The instant of the page, by which weeks are counted. */
  now: string;
  /** Each row can be chosen, as `enrolment` of the form around it. */
  choose?: boolean;
}

/** People in their courses: how far, how they stand, when they last learnt. Never answers or marks. */
export function LearnerTable({ rows, now, choose }: LearnerTableProps) {
  const t = useTranslations('work.oversight');
  const locale = useLocale();
  const standingMark = useStandingMark(now);
  const day = useDays();
  const columns: Column<LearnerRow>[] = [
    {
      key: 'name',
      head: t('name'),
      names: true,
      cell: ({ personId, legalName }) => <Link to={`/admin/people/${personId}`}>{legalName}</Link>,
    },
    { key: 'kana', head: t('kana'), minor: true, cell: ({ kana }) => kana },
    { key: 'kind', head: t('kind'), minor: true, cell: ({ kind }) => kind },
    {
      key: 'organisation',
      head: t('organisation'),
      minor: true,
      cell: ({ organisation }) => organisation?.[locale],
    },
    { key: 'edition', head: t('edition'), minor: true, cell: ({ edition }) => edition[locale] },
    {
      key: 'items',
      head: t('items'),
      number: true,
      minor: true,
      cell: ({ itemsDone, itemsTotal }) => `${itemsDone} / ${itemsTotal}`,
    },
    { key: 'standing', head: t('standing'), cell: standingMark },
    {
      key: 'active',
      head: t('lastActive'),
      minor: true,
      cell: ({ lastActiveOn }) => (lastActiveOn ? day(lastActiveOn) : '–'),
    },
  ];
  const choice: Column<LearnerRow> = {
    key: 'choice',
    head: t('choice'),
    cell: ({ enrolmentId, legalName, edition }) => (
      <ChoiceLine
        type="checkbox"
        name="enrolment"
        value={enrolmentId}
        aria-label={t('choose', { name: legalName, edition: edition[locale] })}
      />
    ),
  };
  return (
    <Table
      caption={t('learners')}
      columns={choose ? [choice, ...columns] : columns}
      rows={rows}
      rowKey={(row) => row.enrolmentId}
    />
  );
}

const WEEK_MS = 7 * 86_400_000;

/** How somebody stands, as a sign and in words. */
function useStandingMark(now: string) {
  const t = useTranslations('work.oversight');
  const kept = keeping<ReactElement>();
  const make = ({ standing, reason }: LearnerRow, weeks: number) => {
    const word = standing === 'behind' ? t('behindBy', { weeks }) : t(`standings.${standing}`);
    const told =
      reason && reason !== 'behind'
        ? t('because', { standing: word, reason: t(`reasons.${reason}`) })
        : word;
    return (
      <>
        <Mark {...MARKS[standing]} /> {told}
      </>
    );
  };
  return (row: LearnerRow) => {
    const late = row.nextDueAt ? Date.parse(now) - Date.parse(row.nextDueAt) : 0;
    const weeks = row.standing === 'behind' ? Math.max(1, Math.floor(late / WEEK_MS)) : 0;
    return kept(`${row.standing} ${row.reason} ${weeks}`, () => make(row, weeks));
  };
}

/** Days in Japan. */
function useDays() {
  const dateTime = useDateTimes();
  const kept = keeping<ReactElement>();
  return (day: string) =>
    kept(day, () => dateTime({ instant: `${day}T00:00:00+09:00`, zone: 'Asia/Tokyo' }));
}
