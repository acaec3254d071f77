import { useLocale, useTranslations } from 'use-intl';
import { Link, Table, type Column } from '#app/ui/index.ts';
import type { InsightCourse } from '../list-insight.server.ts';
import { isSmall } from '../thresholds.ts';
import { useFigureWords } from './figure-words.tsx';

type Line = InsightCourse['quizzes'][number];

/** Courses with the quizzes that were taken: by how many, how well, and what needs attention. */
export function InsightList({ courses }: { courses: readonly InsightCourse[] }) {
  const t = useTranslations('work.insight');
  const locale = useLocale();
  const words = useFigureWords();
  const attentionOf = ({ counted, learners }: Line) => {
    if (isSmall(learners)) return '–';
    if (!counted) return t('notCounted');
    return counted.attention > 0
      ? t('attentionCount', { count: counted.attention })
      : t('attentionNone');
  };
  return (
    <>
      {courses.map(({ slug: course, title, quizzes }) => {
        const columns: Column<Line>[] = [
          {
            key: 'quiz',
            head: t('quiz'),
            names: true,
            cell: ({ slug, title: name }) => (
              <Link to={`/teach/insight/${course}/${slug}`} document>
                {name[locale]}
              </Link>
            ),
          },
          {
            key: 'learners',
            head: t('learners'),
            number: true,
            cell: ({ learners }) => (
              <>
                {learners}
                {isSmall(learners) ? <small> {t('smallMark')}</small> : null}
              </>
            ),
          },
          { key: 'attempts', head: t('attempts'), number: true, cell: ({ attempts }) => attempts },
          {
            key: 'mean',
            head: t('mean'),
            number: true,
            cell: ({ counted }) => words.percent(counted?.mean ?? null),
          },
          { key: 'attention', head: t('attention'), minor: true, cell: attentionOf },
        ];
        return (
          <section key={course}>
            <h2>{title[locale]}</h2>
            <Table
              caption={title[locale]}
              columns={columns}
              rows={quizzes}
              rowKey={({ slug }) => slug}
              dense
            />
          </section>
        );
      })}
      {courses.some(({ quizzes }) => quizzes.some(({ counted }) => !counted)) ? (
        <p>{t('notCountedNote')}</p>
      ) : null}
    </>
  );
}
