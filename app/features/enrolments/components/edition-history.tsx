import { useLocale, useTranslations } from 'use-intl';
import { DateTime, JAPAN, listIn, Table, type Column } from '#app/ui/index.ts';
import type { EditionAct } from '../edition-history.server.ts';

const ACTS = [
  ...(['edition-entered', 'edition-copied', 'edition-changed', 'edition-published'] as const),
  ...(['edition-archived', 'lottery-drawn', 'persons-nominated', 'rule-run'] as const),
  ...(['due-date-set', 'due-date-cleared'] as const),
] as const;

/** Fields of the form by the columns that an act changed. */
const FIELDS = {
  nameJa: 'nameJa',
  nameEn: 'nameEn',
  slug: 'slug',
  fiscalYear: 'fiscalYear',
  term: 'term',
  enrolOpenDays: 'opensOn',
  enrolCloseDays: 'closesOn',
  anchorAt: 'startsOn',
  endDays: 'endsOn',
  accessEndDays: 'accessEndsOn',
  paceWeeks: 'paceWeeks',
  paceFrom: 'paceFrom',
  audience: 'audience',
  capacity: 'capacity',
  allocation: 'allocation',
  approval: 'approval',
  selfEntry: 'selfEntry',
  byRule: 'byRule',
  nominations: 'nominations',
  entryCode: 'entryCode',
} as const;

/** What staff did to an edition, newest first. */
export function EditionHistory({ acts }: { acts: readonly EditionAct[] }) {
  const t = useTranslations('work.editions');
  const locale = useLocale();
  const known = (action: string) => ACTS.find((one) => one === action) ?? 'other';
  const columnsShown = Object.keys(FIELDS) as (keyof typeof FIELDS)[];
  const fields = ({ changed }: EditionAct) =>
    columnsShown
      .filter((column) => changed.includes(column))
      .map((column) => t(`form.${FIELDS[column]}`));
  const columns: Column<EditionAct>[] = [
    {
      key: 'act',
      head: t('history.act'),
      names: true,
      cell: (act) => (
        <>
          {t(`acts.${known(act.action)}`)}
          {act.changed.length > 0 ? <small> {listIn(locale, fields(act))}</small> : null}
        </>
      ),
    },
    { key: 'by', head: t('history.by'), cell: ({ by }) => by ?? t('history.system') },
    {
      key: 'at',
      head: t('history.at'),
      minor: true,
      cell: ({ at }) => <DateTime instant={at} zone={JAPAN} time />,
    },
  ];
  if (acts.length === 0) return null;
  const head = t('page.history');
  return (
    <>
      <h2>{head}</h2>
      <Table caption={head} columns={columns} rows={acts} rowKey={({ id }) => id} />
    </>
  );
}
