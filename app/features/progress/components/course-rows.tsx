import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import type { Bilingual } from '#app/features/courses/exports.ts';
import { Link, Progress, Row, Rows } from '#app/ui/index.ts';
import type { ProgressView } from '../view.ts';

interface CourseRowsProps {
  courses: readonly {
    slug: string;
    title: Bilingual;
    tally: ProgressView['tally'];
    complete: boolean;
    /** There is a newer version than the one being taken. */
    revised: boolean;
  }[];
  locale: Locale;
}

/** A learner's courses, each with how far it has come. */
export function CourseRows({ courses, locale }: CourseRowsProps) {
  const t = useTranslations('learn.today');
  return (
    <Rows>
      {courses.map(({ slug, title, tally, complete, revised }) => {
        const text = t('lessonsDone', { done: tally.lessonsDone, all: tally.lessons });
        return (
          <Row
            key={slug}
            state={complete ? 'done' : 'here'}
            title={<Link to={`/learn/${slug}`}>{title[locale]}</Link>}
            meta={text}
            why={
              <>
                {complete ? (
                  <Link to={`/learn/${slug}/certificate`}>{t('seeCertificate')}</Link>
                ) : (
                  <Progress
                    label={title[locale]}
                    value={tally.lessonsDone}
                    max={tally.lessons}
                    text={text}
                  />
                )}
                {revised ? (
                  <p>
                    <Link to={`/learn/${slug}#revision`}>{t('revision')}</Link>
                  </p>
                ) : null}
              </>
            }
          />
        );
      })}
    </Rows>
  );
}
