import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { Link, LinkButton, Unbroken } from '#app/ui/index.ts';
import type { CourseSummary } from '../summary.ts';
import { useCourseTime } from './use-course-time.ts';

interface CourseListProps {
  courses: readonly CourseSummary[];
  locale: Locale;
  /** Level of the titles below the heading that the list stands under. */
  heading: 'h2' | 'h3' | 'h4';
  /** A button into each course, with these words. */
  enter?: string;
}

/** Courses with who each is for and what it takes. */
export function CourseList({ courses, locale, heading: Heading, enter }: CourseListProps) {
  const t = useTranslations('courses');
  const time = useCourseTime();
  return (
    <ul className="course-list">
      {courses.map((course) => (
        <li key={course.slug}>
          <Heading>
            <Link to={`/courses/${course.slug}`}>
              <Unbroken text={course.title[locale]} />
            </Link>
          </Heading>
          <p>{course.summary[locale]}</p>
          <dl className="facts">
            <dt>{t('forWhom')}</dt>
            <dd>{course.audience[locale]}</dd>
            {course.test ? null : (
              <>
                <dt>{t('level')}</dt>
                <dd>{course.level[locale]}</dd>
              </>
            )}
            <dt>{t('time')}</dt>
            <dd>{time(course)}</dd>
            {course.language ? (
              <>
                <dt>{t('taughtIn')}</dt>
                <dd>{t(`languages.${course.language}`)}</dd>
              </>
            ) : null}
          </dl>
          {enter ? (
            <LinkButton kind="main" to={`/courses/${course.slug}`}>
              {course.test ? t('testStart') : enter}
            </LinkButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
