import { useTranslations } from 'use-intl';
import { DateTime, Link, Table, type Column } from '#app/ui/index.ts';
import type { RegradeLine } from '../queries.server.ts';

/** What was marked again, a line each. */
export function RegradesTable({ regrades }: { regrades: readonly RegradeLine[] }) {
  const t = useTranslations('regrading');
  const columns: Column<RegradeLine>[] = [
    {
      key: 'question',
      head: t('columns.question'),
      names: true,
      cell: ({ id, question }) => (
        <Link to={`/teach/regrades/${id}`} document>
          {question}
        </Link>
      ),
    },
    { key: 'manner', head: t('manner'), cell: (line) => t(`manners.${mannerOf(line)}`) },
    { key: 'marked', head: t('columns.attempts'), number: true, cell: ({ marked }) => marked },
    { key: 'raised', head: t('effect.up'), number: true, cell: ({ raised }) => raised },
    {
      key: 'at',
      head: t('columns.at'),
      minor: true,
      cell: ({ madeAt, by }) => (
        <>
          <DateTime instant={madeAt} time /> {by ?? t('gone')}
        </>
      ),
    },
    {
      key: 'state',
      head: t('columns.state'),
      minor: true,
      cell: ({ doneAt }) => t(doneAt ? 'done' : 'running'),
    },
  ];
  return (
    <Table caption={t('list')} columns={columns} rows={regrades} rowKey={({ id }) => id} dense />
  );
}

export const mannerOf = ({ manner, lowers }: Pick<RegradeLine, 'manner' | 'lowers'>) =>
  manner === 'key' && lowers ? ('lowers' as const) : manner;

/** One regrade: how far it has come and what came of it. */
export function RegradeFacts({ regrade }: { regrade: RegradeLine }) {
  const t = useTranslations('regrading');
  const { marked, raised, lowered, kept, failed } = regrade;
  return (
    <dl className="facts">
      <dt>{t('manner')}</dt>
      <dd>{t(`manners.${mannerOf(regrade)}`)}</dd>
      <dt>{t('reason')}</dt>
      <dd>{regrade.reason}</dd>
      <dt>{t('columns.at')}</dt>
      <dd>
        <DateTime instant={regrade.madeAt} time /> {regrade.by ?? t('gone')}
      </dd>
      <dt>{t('columns.attempts')}</dt>
      <dd>{marked}</dd>
      <dt>{t('effect.up')}</dt>
      <dd>{raised}</dd>
      <dt>{t('effect.down')}</dt>
      <dd>{lowered}</dd>
      {kept > 0 ? (
        <>
          <dt>{t('effect.kept')}</dt>
          <dd>{kept}</dd>
        </>
      ) : null}
      {failed > 0 ? (
        <>
          <dt>{t('failed')}</dt>
          <dd>{failed}</dd>
        </>
      ) : null}
    </dl>
  );
}
