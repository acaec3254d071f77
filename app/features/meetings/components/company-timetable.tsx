import { useTranslations } from 'use-intl';
import { Link, Table, type Column } from '#app/ui/index.ts';
import { cardNumber } from '#app/features/candidates/exports.ts';
import type { CompanyMeeting } from '../meeting-view.ts';

interface TimetableProps {
  meetings: readonly CompanyMeeting[];
  tables: number;
  /** Which fair the pages below are of: `?fair=…`. */
  search: string;
}

/** The meetings of a company, a table of the page for each table of its booth. */
export function CompanyTimetable({ meetings, tables, search }: TimetableProps) {
  const t = useTranslations('companyMeetings');
  const last = Math.max(tables, ...meetings.map(({ tableNo }) => tableNo));
  const columns = useColumns(search);
  return Array.from({ length: last }, (_, at) => at + 1).map((tableNo) => (
    <section key={tableNo}>
      <h2>{t('table', { table: tableNo })}</h2>
      {meetings.some((each) => each.tableNo === tableNo) ? (
        <Table
          caption={t('table', { table: tableNo })}
          columns={columns}
          rows={meetings.filter((each) => each.tableNo === tableNo)}
          rowKey={({ id }) => id}
        />
      ) : (
        <p>{t('none')}</p>
      )}
    </section>
  ));
}

function useColumns(search: string): Column<CompanyMeeting>[] {
  const t = useTranslations('companyMeetings');
  const who = useWho();
  return [
    {
      ...{ key: 'time', head: t('time') },
      cell: ({ from, to }) => <span className="unbroken">{`${from}–${to}`}</span>,
    },
    {
      ...{ key: 'who', head: t('who'), names: true },
      cell: (meeting) =>
        meeting.card ? (
          <Link to={`/company/candidates/${meeting.card.id}${search}`}>{who(meeting)}</Link>
        ) : (
          who(meeting)
        ),
    },
    {
      ...{ key: 'state', head: t('state') },
      cell: ({ state, cancelledBy }) =>
        cancelledBy ? t(`cancelledBy.${cancelledBy}`) : t(`states.${state}`),
    },
    {
      ...{ key: 'act', head: t('act') },
      cell: ({ id, mayCancel, from }) =>
        mayCancel ? (
          <Link to={`/company/meetings/${id}/cancellation${search}`}>
            {t('cancel')}
            <span className="visually-hidden">{t('of', { time: from })}</span>
          </Link>
        ) : null,
    },
  ];
}

/** A candidate by name where it is open, else by number. */
export function useWho() {
  const t = useTranslations('companyMeetings');
  return ({ card }: Pick<CompanyMeeting, 'card'>): string => {
    if (!card) return t('withdrawn');
    const number = cardNumber(card.number);
    if (card.name === null) return number;
    return `${number} ${card.name}${card.kana ? ` (${card.kana})` : ''}`;
  };
}
