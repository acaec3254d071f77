import { useLocale, useTranslations } from 'use-intl';
import { Link, Table, type Column } from '#app/ui/index.ts';
import type { ImportPreview, ItemView } from '../import-preview.server.ts';
import { FATES } from '../plan-import.ts';
import type { ShownItems } from '../schema.ts';
import { useKindName } from './kind-name.ts';
import { LossList } from './loss-list.tsx';
import { WordsText } from './words-text.tsx';

const MOST = 100;

/** The items of a file: what each becomes, and what is lost. */
export function ImportItems({ items }: { items: readonly ItemView[] }) {
  const t = useTranslations('work.banks');
  const locale = useLocale();
  const kindName = useKindName();
  if (items.length === 0) return <p>{t('import.noItems')}</p>;
  const columns: Column<ItemView>[] = [
    { key: 'item', head: t('import.item'), number: true, cell: ({ item }) => item },
    { key: 'line', head: t('import.line'), number: true, cell: ({ line }) => line ?? '' },
    { key: 'name', head: t('columns.name'), names: true, cell: ({ name }) => name },
    {
      key: 'prompt',
      head: t('columns.prompt'),
      cell: ({ prompt, before }) => (
        <>
          {prompt ? <WordsText text={prompt[locale].slice(0, MOST)} locale={locale} /> : '–'}
          {before ? (
            <small>
              {' '}
              ({t('import.before')}{' '}
              <WordsText text={before[locale].slice(0, MOST)} locale={locale} />)
            </small>
          ) : null}
        </>
      ),
    },
    {
      key: 'becomes',
      head: t('import.becomes'),
      cell: ({ kind, fate }) =>
        kind ? `${kindName(kind)}: ${t(`import.fates.${fate}`)}` : t(`import.fates.${fate}`),
    },
    { key: 'lost', head: t('import.lost'), cell: ({ lost }) => <LossList lost={lost} /> },
  ];
  return (
    <Table
      caption={t('import.preview')}
      columns={columns}
      rows={items}
      rowKey={({ item }) => String(item)}
      dense
    />
  );
}

/** How many items do what, each a link to these alone. */
export function ItemChoice({ preview, show }: { preview: ImportPreview; show: ShownItems }) {
  const t = useTranslations('work.banks.import');
  const { counts, lossy, itemCount } = preview;
  const choices: [ShownItems, string, number][] = [
    ['all', t('all'), itemCount],
    ...FATES.map((fate): [ShownItems, string, number] => [fate, t(`fates.${fate}`), counts[fate]]),
    ['lossy', t('withLosses'), lossy],
  ];
  return (
    <nav aria-label={t('filter')}>
      <ul className="state-links">
        {choices
          .filter(([key, , count]) => count > 0 || key === show)
          .map(([key, label, count]) => (
            <li key={key}>
              <Link to={`?show=${key}`} document aria-current={key === show ? 'page' : undefined}>
                {`${label} ${count}`}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

/** The pages of a long preview. */
export function ItemPaging({ preview, show }: { preview: ImportPreview; show: ShownItems }) {
  const t = useTranslations('work.banks.search');
  const { page, pages } = preview;
  if (pages <= 1) return null;
  const link = (number: number, label: string) => (
    <Link to={`?show=${show}&page=${number}`} document>
      {label}
    </Link>
  );
  return (
    <nav className="paging" aria-label={t('pages')}>
      {page > 1 ? link(page - 1, t('previous')) : null} <span>{t('page', { page, pages })}</span>{' '}
      {page < pages ? link(page + 1, t('next')) : null}
    </nav>
  );
}
