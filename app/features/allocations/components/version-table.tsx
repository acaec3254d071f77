import { useTranslations } from 'use-intl';
import { Button, DateTime, Form, JAPAN, Link, Table, type Column } from '#app/ui/index.ts';
import type { ListedVersion } from '../console-data.ts';

/** A version whose dates are texts. */
export type VersionLine = Omit<
  ListedVersion,
  'madeAt' | 'publishedAt' | 'answersUntil' | 'frozenAt'
> & {
  madeAt: string;
  publishedAt: string | null;
  frozenAt: string | null;
};

interface Props {
  fairId: string;
  versions: readonly VersionLine[];
  mayPublish: boolean;
}

/** The versions of an allocation, the newest first. */
export function VersionTable({ fairId, versions, mayPublish }: Props) {
  const t = useTranslations('work.allocations.versions');
  const at = `/admin/fairs/${fairId}/allocation`;
  const columns: Column<VersionLine>[] = [
    {
      ...{ key: 'number', head: t('version'), names: true },
      cell: ({ number }) => <Link to={`${at}/versions/${number}`}>{t('number', { number })}</Link>,
    },
    { key: 'basis', head: t('basis'), cell: ({ basis }) => t(`bases.${basis}`) },
    {
      ...{ key: 'made', head: t('made'), minor: true },
      cell: ({ madeAt }) => <DateTime instant={madeAt} zone={JAPAN} time />,
    },
    { key: 'meetings', head: t('meetings'), number: true, cell: ({ meetings }) => meetings },
    { key: 'none', head: t('withNone'), number: true, cell: ({ figures }) => figures.withNone },
    {
      ...{ key: 'blocking', head: t('blocking'), number: true },
      cell: ({ figures }) => figures.blocking ?? 0,
    },
    { key: 'state', head: t('state'), cell: (row) => <State row={row} /> },
    ...(mayPublish
      ? [{ key: 'act', head: t('publish'), cell: ({ id }: VersionLine) => publishButton(at, id) }]
      : []),
  ];
  return (
    <Table dense caption={t('title')} columns={columns} rows={versions} rowKey={({ id }) => id} />
  );
}

const publishButton = (at: string, id: string) => <Publish at={at} id={id} />;

function Publish({ at, id }: { at: string; id: string }) {
  const t = useTranslations('work.allocations.versions');
  return (
    <details className="confirmed">
      <summary>{t('publish')}</summary>
      <p>{t('publishText')}</p>
      <Form method="post" action={`${at}/publication`} reloadDocument>
        <input type="hidden" name="allocation" value={id} />
        <Button kind="main" compact>
          {t('publishNow')}
        </Button>
      </Form>
    </details>
  );
}

function State({ row: { publishedAt, frozenAt } }: { row: VersionLine }) {
  const t = useTranslations('work.allocations.versions');
  if (frozenAt) return <>{t('frozen')}</>;
  return publishedAt ? (
    <>
      {t('published')} <DateTime instant={publishedAt} zone={JAPAN} time />
    </>
  ) : (
    <>{t('draft')}</>
  );
}
