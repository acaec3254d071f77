import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { Link, LinkButton, Unbroken } from '#app/ui/index.ts';
import type { CourseSummary } from '../summary.ts';

interface CourseListProps {
  courses: readonly CourseSummary[];
  locale: Locale;
  /** Level of the titles below the heading that the list stands under. */
  heading: 'h2' | 'h3';
  /** A button into each course, with these words. */
  enter?: string;
}

/** Courses with who each is for and what it takes. */
export function CourseList({ courses, locale, heading: Heading, enter }: CourseListProps) {
  const t = useTranslations('courses');
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
            <dd>
              {course.test
                ? t('testTime', course.test)
                : t('hours', { hours: course.hours, lessons: course.lessons })}
            </dd>
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
