import { useLocale, useTranslations } from 'use-intl';
import { Link, Table, type Column } from '#app/ui/index.ts';
import type { ListFilter } from '../schema.ts';
import type { QuestionLine, QuestionPage } from '../search-questions.server.ts';
import { useKindName } from './kind-name.ts';
import { TagWords } from './tag-words.tsx';
import { WordsText } from './words-text.tsx';

/** Questions of a bank, a line each. */
export function QuestionTable({
  bankId,
  lines,
}: {
  bankId: string;
  lines: readonly QuestionLine[];
}) {
  const t = useTranslations('work.banks');
  const locale = useLocale();
  const kindName = useKindName();
  const columns: Column<QuestionLine>[] = [
    {
      key: 'name',
      head: t('columns.name'),
      names: true,
      cell: ({ id, name }) => (
        <Link to={`/teach/banks/${bankId}/${id}`} document>
          {name}
        </Link>
      ),
    },
    {
      key: 'prompt',
      head: t('columns.prompt'),
      cell: ({ prompt }) => <WordsText text={excerpt(prompt[locale])} locale={locale} />,
    },
    { key: 'kind', head: t('columns.kind'), minor: true, cell: ({ kind }) => kindName(kind) },
    {
      key: 'tags',
      head: t('columns.tags'),
      minor: true,
      cell: ({ tags }) => <TagWords tags={tags} />,
    },
    { key: 'status', head: t('columns.status'), minor: true, cell: ({ status }) => t(status) },
    {
      key: 'quizzes',
      head: t('columns.quizzes'),
      number: true,
      cell: ({ usage }) => usage.quizzes,
    },
    {
      key: 'attempts',
      head: t('columns.attempts'),
      number: true,
      cell: ({ usage: { attempts, isMore } }) =>
        isMore ? t('more', { count: attempts }) : attempts,
    },
  ];
  const caption = t('title');
  return <Table caption={caption} columns={columns} rows={lines} rowKey={({ id }) => id} dense />;
}

const MOST = 120;

/** The beginning of a long prompt; a reading is not cut in two. */
function excerpt(text: string): string {
  if (text.length <= MOST) return text;
  const cut = text.slice(0, MOST);
  const open = cut.lastIndexOf('{');
  return `${open > cut.lastIndexOf('}') ? cut.slice(0, open) : cut}…`;
}

/** The pages of a list, with its filter. */
export function QuestionPaging({ shown, filter }: { shown: QuestionPage; filter: ListFilter }) {
  const t = useTranslations('work.banks.search');
  const { page, pages } = shown;
  if (pages <= 1) return null;
  const to = (number: number) => {
    const { q, kind, status, tag } = filter;
    const given = Object.entries({ q, kind, status, tag, page: String(number) });
    return `?${new URLSearchParams(given.flatMap(([name, value]) => (value ? [[name, value]] : [])))}`;
  };
  return (
    <nav className="paging" aria-label={t('pages')}>
      {page > 1 ? (
        <Link to={to(page - 1)} document>
          {t('previous')}
        </Link>
      ) : null}{' '}
      <span>{t('page', { page, pages })}</span>{' '}
      {page < pages ? (
        <Link to={to(page + 1)} document>
          {t('next')}
        </Link>
      ) : null}
    </nav>
  );
}
