import { useTranslations } from 'use-intl';
import { Button, DateTime, Field, Form, Link, Table, TextInput, Undo } from '#app/ui/index.ts';
import type { Column } from '#app/ui/index.ts';
import { MOST_SEARCH_NAME, type SavedSearch } from '../team-records.ts';

/** Keeps what the list was asked for. */
export function SaveSearchForm({ fair, query }: { fair: string; query: Record<string, string> }) {
  const t = useTranslations('candidates.searches');
  return (
    <details>
      <summary>{t('keep')}</summary>
      <Form method="post" action={`/company/searches?fair=${fair}`}>
        {Object.entries(query).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field name="name" label={t('name')}>
          <TextInput maxLength={MOST_SEARCH_NAME} required />
        </Field>
        <Button>{t('save')}</Button>
      </Form>
    </details>
  );
}

interface SearchesProps {
  fair: string;
  searches: readonly SavedSearch[];
}

/** What is new since somebody last looked, above a list; nothing where nothing is. */
export function FreshSearches({ fair, searches }: SearchesProps) {
  const t = useTranslations('candidates.searches');
  return (
    <div className="fresh">
      {searches
        .filter(({ fresh }) => fresh > 0)
        .map(({ id, name, fresh }) => (
          <Form key={id} method="post" action={`/company/searches/${id}?fair=${fair}`}>
            <Button kind="quiet" compact>
              {t('openFresh', { name, count: fresh })}
            </Button>
          </Form>
        ))}
      <Link to={`/company/searches?fair=${fair}`}>{t('title')}</Link>
    </div>
  );
}

/** All searches of a company, each with how many it finds and how many are new. */
export function SearchTable({ fair, searches }: SearchesProps) {
  const t = useTranslations('candidates.searches');
  if (searches.length === 0) return <p>{t('none')}</p>;
  const columns: Column<SavedSearch>[] = [
    { key: 'name', head: t('name'), names: true, cell: ({ name }) => name },
    {
      key: 'found',
      head: t('found'),
      number: true,
      cell: ({ total }) => t('people', { count: total }),
    },
    {
      key: 'fresh',
      head: t('fresh'),
      cell: ({ fresh }) => (fresh > 0 ? <strong>{t('freshSince', { count: fresh })}</strong> : '–'),
    },
    {
      key: 'looked',
      head: t('looked'),
      minor: true,
      cell: ({ lookedAt }) => <DateTime instant={lookedAt} time />,
    },
    { key: 'acts', head: t('open'), cell: (row) => <SearchActs fair={fair} search={row} /> },
  ];
  return <Table caption={t('title')} columns={columns} rows={searches} rowKey={({ id }) => id} />;
}

function SearchActs({ fair, search }: { fair: string; search: SavedSearch }) {
  const t = useTranslations('candidates.searches');
  const { id, name } = search;
  const action = `/company/searches/${id}?fair=${fair}`;
  return (
    <span className="choice-form">
      <Form method="post" action={action}>
        <Button compact aria-label={t('openOf', { name })}>
          {t('open')}
        </Button>
      </Form>
      <Form method="post" action={action}>
        <Undo />
        <Button kind="quiet" compact aria-label={t('removeOf', { name })}>
          {t('remove')}
        </Button>
      </Form>
    </span>
  );
}
