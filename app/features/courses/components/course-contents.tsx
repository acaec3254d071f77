import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import type { CourseContentsView } from '../contents.ts';

/** Modules and lessons of a course, each with its goal and minutes, their tasks, and its monthly tests. */
export function CourseContents(props: { course: CourseContentsView; locale: Locale }) {
  const { course, locale } = props;
  const t = useTranslations('courses');
  return (
    <>
      {course.modules.map((module) => (
        <section key={module.id}>
          <h3>{module.title[locale]}</h3>
          <ol className="contents">
            {module.lessons.map((lesson) => (
              <li key={lesson.slug}>
                <span className="code">{lesson.code}</span> {lesson.title[locale]}{' '}
                <small>{t('minutes', { minutes: lesson.minutes })}</small>
                {lesson.goal ? <p className="small">{lesson.goal[locale]}</p> : null}
              </li>
            ))}
            {module.tasks.map(({ slug, title, minutes }) => (
              <li key={slug}>
                {title[locale]} <small>{t('taskMinutes', { minutes })}</small>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {course.monthlyTests.length > 0 ? (
        <section>
          <h3>{t('monthlyTests')}</h3>
          <ol className="contents">
            {course.monthlyTests.map(({ slug, title, minutes }) => (
              <li key={slug}>
                {title[locale]} <small>{t('minutes', { minutes })}</small>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}
