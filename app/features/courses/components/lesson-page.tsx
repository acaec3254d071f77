import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ReadingPreferences } from '#app/platform/auth/actor.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import type { ReadingTool } from './reading-tools.tsx';
import { LessonBody } from './lesson-body.tsx';
import { LessonEnds, type LessonEndsProps } from './lesson-ends.tsx';

interface LessonPageProps extends LessonEndsProps {
  reading: ReadingPreferences;
  html: string | undefined;
  /** Whose what is filled in on this device is; null where there is nothing to fill in. */
  mark: string | null;
  /** Tools that the lesson has nothing for. */
  without?: readonly ReadingTool[] | undefined;
  /** Nothing in it has a reading above it, or is heard by the line. */
  isPlain?: boolean | undefined;
  /** What belongs to the videos of the lesson, where it has some. */
  videos?: ReactNode;
  /** What stands below the lesson. */
  children: ReactNode;
}

/** A lesson: where it stands, its body, its check-up, the next step. */
export function LessonPage(props: LessonPageProps) {
  const { view, reading, html, mark, locale, videos, children } = props;
  const t = useTranslations('learn.lesson');
  const course = `/learn/${view.courseSlug}`;
  const here = `${course}/${view.slug}`;
  return (
    <Page className="lesson-page">
      <Crumbs
        items={[
          { label: view.courseTitle[locale], to: course },
          { label: t('place', { number: view.number, all: view.lessons }) },
          { label: t('minutes', { minutes: view.minutes }) },
        ]}
      />
      <h1>{view.title[locale]}</h1>
      {view.goal ? <p className="lead">{view.goal[locale]}</p> : null}
      <LessonBody
        courseSlug={view.courseSlug}
        itemSlug={view.slug}
        html={html}
        reading={reading}
        returnTo={here}
        place={view.place}
        mark={mark}
        without={props.without}
        isPlain={props.isPlain}
      />
      {videos}
      <LessonEnds {...{ view, locale, isCheckUpDone: props.isCheckUpDone, onward: props.onward }} />
      {children}
    </Page>
  );
}
