import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import type { Bilingual } from '#app/features/courses/exports.ts';
import { DateTime, Link, Row, Rows } from '#app/ui/index.ts';

interface DueRowsProps {
  courses: readonly {
    slug: string;
    title: Bilingual;
    /** When the next item is due, as an ISO instant; null where nothing is. */
    dueAt: string | null;
    isLate: boolean;
  }[];
  locale: Locale;
  /** What is said where nothing is due. */
  none: string;
}

/** Courses in which something is due, the earliest first. */
export function DueRows({ courses, locale, none }: DueRowsProps) {
  const t = useTranslations('learn.today');
  const due = courses.flatMap(({ dueAt, ...course }) => (dueAt ? [{ ...course, dueAt }] : []));
  if (due.length === 0) return <p>{none}</p>;
  return (
    <Rows>
      {due
        .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
        .map(({ slug, title, dueAt, isLate }) => (
          <Row
            key={slug}
            state="waiting"
            stateLabel={t('due')}
            title={<Link to={`/learn/${slug}`}>{title[locale]}</Link>}
            why={t.rich(isLate ? 'late' : 'dueBy', {
              when: () => <DateTime instant={dueAt} deadline />,
            })}
          />
        ))}
    </Rows>
  );
}
