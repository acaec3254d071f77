import { useLocale, useTranslations } from 'use-intl';
import type { Bilingual } from '#app/features/courses/exports.ts';
import { Link, Notice } from '#app/ui/index.ts';

interface LevelMovedProps {
  /** Whether the reader has just come from another level. */
  moved: boolean;
  /** For which course this one was left. */
  left: { slug: string; title: Bilingual } | null;
}

/** On the outline of a level: that one has come to it, or has left it for another and may read on. */
export function LevelMoved({ moved, left }: LevelMovedProps) {
  const t = useTranslations('learn.outline');
  const locale = useLocale();
  if (left) {
    return (
      <Notice title={t('left', { course: left.title[locale] })}>
        <p>{t('leftText')}</p>
        <p>
          <Link to={`/learn/${left.slug}`}>{left.title[locale]}</Link>
        </p>
      </Notice>
    );
  }
  return moved ? <Notice kind="success">{t('moved')}</Notice> : null;
}
