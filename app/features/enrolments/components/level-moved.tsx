import { useLocale, useTranslations } from 'use-intl';
import { Link, Notice } from '#app/ui/index.ts';
import type { LeftLevel } from '../level-return.server.ts';

interface LevelMovedProps {
  /** Whether the reader has just come from another level. */
  moved: boolean;
  courseSlug: string;
  /** For which course this one was left. */
  left: LeftLevel | null;
}

/** On the outline of a level: that one has come to it, or has left it for another and may read on. */
export function LevelMoved({ moved, courseSlug, left }: LevelMovedProps) {
  const t = useTranslations('learn.outline');
  const locale = useLocale();
  if (left) {
    return (
      <Notice title={t('left', { course: left.title[locale] })}>
        <p>{t('leftText')}</p>
        <p>{t(`leftBack.${left.back}`)}</p>
        {left.back === 'apply' ? (
          <p>
            <Link to={`/courses/${courseSlug}`}>{t('toCourse')}</Link>
          </p>
        ) : null}
        <p>
          <Link to={`/learn/${left.slug}`}>{left.title[locale]}</Link>
        </p>
      </Notice>
    );
  }
  return moved ? <Notice kind="success">{t('moved')}</Notice> : null;
}
