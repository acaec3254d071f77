import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { EndStep, Link, LinkButton } from '#app/ui/index.ts';
import type { LessonView } from '../lesson-view.ts';
import type { OutlineItem } from '../outline.ts';

export interface LessonEndsProps {
  view: LessonView;
  locale: Locale;
  /** The check-up was handed in: what is to be done next is something else. */
  isCheckUpDone: boolean;
  /** What comes next where the lesson is complete; null where it is not, or nothing does. */
  onward: Pick<OutlineItem, 'slug' | 'kind' | 'title'> | null;
}

/** The check-up until it is handed in; what comes next where the lesson is complete; the lesson after it. */
export function LessonEnds({ view, locale, onward, isCheckUpDone }: LessonEndsProps) {
  const t = useTranslations('learn.lesson');
  const course = `/learn/${view.courseSlug}`;
  const { checkUp, next } = view;
  return (
    <>
      {checkUp ? (
        <EndStep
          action={
            <LinkButton kind={isCheckUpDone ? 'plain' : 'main'} to={`${course}/${checkUp.slug}`}>
              {t('checkUpStart')}
            </LinkButton>
          }
        >
          <strong>{t('checkUp')}</strong> · {t('minutes', { minutes: checkUp.minutes })}
        </EndStep>
      ) : null}
      {onward ? (
        <EndStep
          action={
            <LinkButton
              kind="main"
              to={`${course}/${onward.slug}`}
              document={onward.kind === 'lesson'}
            >
              {t('onward', { title: onward.title[locale] })}
            </LinkButton>
          }
        >
          {t('complete')}
        </EndStep>
      ) : null}
      {next && next.slug !== onward?.slug ? (
        <p className="small next-lesson no-print">
          <Link to={`${course}/${next.slug}`} document>
            {t('nextLesson', { title: next.title[locale], minutes: next.minutes })}
          </Link>
        </p>
      ) : null}
    </>
  );
}
