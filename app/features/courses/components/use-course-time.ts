import { useTranslations } from 'use-intl';
import type { CourseSummary } from '../summary.ts';

/** From how many minutes on a course is told in hours. */
const LONG = 120;

/** How long a course or a test takes, in words. */
export function useCourseTime(): (course: CourseSummary) => string {
  const t = useTranslations('courses');
  return ({ test, minutes, hours, lessons }) => {
    if (test) return t('testTime', test);
    return minutes < LONG ? t('shortTime', { minutes, lessons }) : t('hours', { hours, lessons });
  };
}
