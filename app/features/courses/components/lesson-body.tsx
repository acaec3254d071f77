import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { SelfIntroduction } from '#app/features/people/exports.ts';
import type { ReadingPreferences } from '#app/platform/auth/actor.ts';
import { Button, Notice, PreparedHtml } from '#app/ui/index.ts';
import { Mounted } from './mounted.tsx';
import { ReadingTools, type ReadingTool } from './reading-tools.tsx';
import { useLesson } from './use-lesson.ts';
import { readingAttributes } from './use-reading.ts';

interface LessonBodyProps {
  courseSlug: string;
  itemSlug: string;
  /** Only the server has it. */
  html: string | undefined;
  reading: ReadingPreferences;
  returnTo: string;
  /** Id of the block where the reader stopped last time. */
  place: string | null;
  /** Whose what is filled in on this device is; null where there is nothing to fill in. */
  mark: string | null;
  /** Tools that the lesson has nothing for. */
  without?: readonly ReadingTool[] | undefined;
  /** Nothing in it has a reading above it. */
  isPlain?: boolean | undefined;
}

/** A lesson's reading tools and its prepared body. */
export function LessonBody({
  courseSlug,
  itemSlug,
  html,
  returnTo,
  place,
  ...props
}: LessonBodyProps) {
  const t = useTranslations('learn.lesson');
  const root = useRef<HTMLDivElement>(null);
  const lesson = useLesson(root, {
    courseSlug,
    itemSlug,
    reading: props.reading,
    mark: props.mark,
  });
  return (
    <div ref={root} className="lesson" {...readingAttributes(lesson)}>
      {props.isPlain ? null : (
        <ReadingTools state={lesson} returnTo={returnTo} without={props.without} />
      )}
      {place ? (
        <p className="resume no-print">
          <a href={`#${place}`}>{t('resume')}</a>
        </p>
      ) : null}
      {lesson.audioFault ? <Notice kind="fault">{t('audioFault')}</Notice> : null}
      <PreparedHtml id="lesson-body" html={html} />
      <Mounted root={root} name="self-introduction">
        <SelfIntroduction />
      </Mounted>
      <p className="script-only lesson-actions">
        <Button type="button" compact onClick={() => window.print()}>
          {t('print')}
        </Button>
      </p>
    </div>
  );
}
