import { useLocale, useTranslations } from 'use-intl';
import { LinkButton, Notice, Link, Table, type Column } from '#app/ui/index.ts';
import type { RegradePreview } from '../preview-regrade.server.ts';
import { ChangedTable, ClassTable, SampleTable } from './preview-tables.tsx';

/** A preview, with the lines of one page. */
export type PreviewShown = Omit<RegradePreview, 'question'> & {
  page: number;
  pages: number;
  changed: number;
};

interface PreviewProps {
  preview: PreviewShown;
  /** The address of this preview, with what it was asked for. */
  query: string;
}

/** What would change: how many, in which editions, whose result, and which answers. */
export function PreviewSheet({ preview, query }: PreviewProps) {
  const t = useTranslations('regrading');
  const { by, attempts, changed, manner } = preview;
  return (
    <>
      <p>{t('attempts', { count: attempts })}</p>
      <ul className="lines">
        <li>{t('up', { count: by.up })}</li>
        <li>{t('same', { count: by.same })}</li>
        {by.down > 0 ? <li>{t(preview.lowers ? 'down' : 'kept', { count: by.down })}</li> : null}
        {by.unjudged > 0 && manner === 'key' ? (
          <li>{t('unjudged', { count: by.unjudged })}</li>
        ) : null}
        {preview.reached > 0 ? <li>{t('reached', { count: preview.reached })}</li> : null}
        {preview.lost > 0 ? <li>{t('lost', { count: preview.lost })}</li> : null}
        {preview.open > 0 ? <li>{t('open', { count: preview.open })}</li> : null}
      </ul>
      {preview.others.length > 0 ? (
        <Notice>{t('others', { numbers: preview.others.join(', ') })}</Notice>
      ) : null}
      <EditionTable editions={preview.editions} />
      {changed > 0 ? (
        <>
          <h2>{t('who')}</h2>
          <ChangedTable lines={preview.lines} />
          <Pages preview={preview} query={query} />
          <p>
            <LinkButton to={`/teach/regrades/file?${query}&format=csv`} document>
              {t('csv')}
            </LinkButton>{' '}
            <LinkButton to={`/teach/regrades/file?${query}`} document>
              {t('xlsx')}
            </LinkButton>
          </p>
          <h2>{t('samples')}</h2>
          <SampleTable samples={preview.samples} />
        </>
      ) : null}
      {preview.classes.length > 0 ? (
        <>
          <h2>{t('classes')}</h2>
          <ClassTable classes={preview.classes} />
        </>
      ) : null}
    </>
  );
}

function EditionTable({ editions }: Pick<PreviewShown, 'editions'>) {
  const t = useTranslations('regrading.columns');
  const locale = useLocale();
  type Edition = PreviewShown['editions'][number];
  const columns: Column<Edition>[] = [
    { key: 'edition', head: t('edition'), names: true, cell: ({ name }) => name[locale] },
    { key: 'attempts', head: t('attempts'), number: true, cell: ({ attempts }) => attempts },
    { key: 'moved', head: t('moved'), number: true, cell: ({ moved }) => moved },
  ];
  if (editions.length === 0) return null;
  return (
    <Table caption={t('edition')} columns={columns} rows={editions} rowKey={({ id }) => id} dense />
  );
}

function Pages({ preview: { page, pages }, query }: PreviewProps) {
  const t = useTranslations('regrading');
  if (pages < 2) return null;
  const to = (number: number) => `/teach/regrades/new?${query}&page=${number}`;
  return (
    <p>
      {page > 1 ? <Link to={to(page - 1)}>{t('pageBefore')}</Link> : null}{' '}
      {t('page', { page, pages })}{' '}
      {page < pages ? <Link to={to(page + 1)}>{t('pageAfter')}</Link> : null}
    </p>
  );
}
