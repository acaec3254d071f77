import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import type { CourseContentsView } from '../contents.ts';
import { useCourseTime } from './use-course-time.ts';

/** Who a course is for, what it takes, and when it is complete. */
export function CourseFacts(props: { course: CourseContentsView; locale: Locale }) {
  const { course, locale } = props;
  const t = useTranslations('courses');
  const { test } = course;
  const time = useCourseTime();
  return (
    <dl className="facts">
      <dt>{t('forWhom')}</dt>
      <dd>{course.audience[locale]}</dd>
      {course.notFor ? (
        <>
          <dt>{t('notFor')}</dt>
          <dd>{course.notFor[locale]}</dd>
        </>
      ) : null}
      <dt>{t('level')}</dt>
      <dd>{course.level[locale]}</dd>
      <dt>{t('time')}</dt>
      <dd>{time(course)}</dd>
      {course.language ? (
        <>
          <dt>{t('taughtIn')}</dt>
          <dd>{t(`languages.${course.language}`)}</dd>
        </>
      ) : null}
      {test ? null : (
        <>
          <dt>{t('rule')}</dt>
          <dd>{t('ruleText', { ...course.rule })}</dd>
        </>
      )}
    </dl>
  );
}
