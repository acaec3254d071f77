import { useTranslations } from 'use-intl';
import { Button, DateTime, Form, JAPAN, Table, Undo, type Column } from '#app/ui/index.ts';
import type { NudgeRow } from '../queries.server.ts';

/** Nudges, a line each, and the way to take one back that has not gone out. */
export function NudgeTable({ rows }: { rows: readonly NudgeRow[] }) {
  const t = useTranslations('work.nudges');
  const columns: Column<NudgeRow>[] = [
    {
      key: 'at',
      head: t('at'),
      names: true,
      cell: ({ sendAt }) => <DateTime instant={sendAt} zone={JAPAN} time />,
    },
    { key: 'by', head: t('by'), minor: true, cell: ({ madeBy }) => <bdi>{madeBy}</bdi> },
    {
      key: 'people',
      head: t('people'),
      cell: ({ people, told }) => (told === null ? people : t('told', { told, people })),
    },
    { key: 'line', head: t('line'), minor: true, cell: ({ line }) => <bdi>{line}</bdi> },
    { key: 'state', head: t('state'), cell: (row) => <State row={row} /> },
  ];
  return <Table caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function State({ row: { id, state, people } }: { row: NudgeRow }) {
  const t = useTranslations('work.nudges');
  if (state !== 'waiting') return t(`states.${state}`);
  return (
    <Form method="post" action={`/admin/nudges/${id}`}>
      {t('states.waiting')} <Undo />
      <Button kind="quiet">
        {t('undo')}
        <span className="visually-hidden"> {t('undoOf', { people })}</span>
      </Button>
    </Form>
  );
}
