import { useLocale, useTranslations } from 'use-intl';
import { DateTime, Link, Table, type Column } from '#app/ui/index.ts';
import type { ChangeLine, QuestionSheetView, VersionLine } from '../question-view.server.ts';
import type { QuizUsing } from '../usage.server.ts';

/** Where a question is used, how often it was asked and how it has fared. */
export function QuestionUsage({ question }: { question: QuestionSheetView }) {
  const t = useTranslations('work.banks');
  const { usage, facility, quizzes } = question;
  const { answers, share } = facility;
  return (
    <dl className="facts">
      <dt>{t('question.quizzes')}</dt>
      <dd>{quizzes.length === 0 ? t('question.noQuizzes') : <QuizList quizzes={quizzes} />}</dd>
      <dt>{t('question.asked')}</dt>
      <dd>{usage.isMore ? t('more', { count: usage.attempts }) : usage.attempts}</dd>
      <dt>{t('question.facility')}</dt>
      <dd>
        {share === null
          ? t('question.noAnswers')
          : t('question.facilityOf', { share, count: answers })}
      </dd>
    </dl>
  );
}

function QuizList({ quizzes }: { quizzes: readonly QuizUsing[] }) {
  const t = useTranslations('work.banks.question');
  const locale = useLocale();
  return (
    <ul className="lines">
      {quizzes.map(({ quiz, course, title, isNow }) => (
        <li key={`${course} ${quiz}`}>
          <Link to={`/courses/${course}`} document>
            {title[locale]}
          </Link>{' '}
          {quiz}
          {isNow ? null : <small> ({t('former')})</small>}
        </li>
      ))}
    </ul>
  );
}

/** The versions of a question, the newest first. */
export function VersionTable({ versions }: { versions: readonly VersionLine[] }) {
  const t = useTranslations('work.banks.question');
  const columns: Column<VersionLine>[] = [
    {
      key: 'number',
      head: t('versions'),
      names: true,
      cell: ({ number }) => (
        <Link to={`?version=${number}`} document>
          {t('version', { number })}
        </Link>
      ),
    },
    { key: 'at', head: t('at'), cell: ({ at }) => <DateTime instant={at} time /> },
    {
      key: 'by',
      head: t('by'),
      cell: ({ by, isPublished }) => (isPublished ? t('published') : (by ?? t('gone'))),
    },
  ];
  const key = ({ number }: VersionLine) => String(number);
  return <Table caption={t('versions')} columns={columns} rows={versions} rowKey={key} dense />;
}

/** What was done to a question, the newest first. */
export function ChangeTable({ changes }: { changes: readonly ChangeLine[] }) {
  const t = useTranslations('work.banks');
  const columns: Column<ChangeLine>[] = [
    {
      key: 'act',
      head: t('question.act'),
      names: true,
      cell: ({ act, status }) =>
        act === 'status' ? `${t('question.acts.status')}: ${t(status)}` : t(`question.acts.${act}`),
    },
    { key: 'at', head: t('question.at'), cell: ({ at }) => <DateTime instant={at} time /> },
    { key: 'by', head: t('question.by'), cell: ({ by }) => by ?? t('question.gone') },
  ];
  const rows = changes.map((change, at) => ({ ...change, key: String(at) }));
  return (
    <Table
      caption={t('question.changes')}
      columns={columns}
      rows={rows}
      rowKey={(row) => (row as (typeof rows)[number]).key}
      dense
    />
  );
}
