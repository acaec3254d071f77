import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { DateTime, listIn } from '#app/ui/index.ts';
import type { ItemView } from '../view.ts';

interface WhyTextProps {
  item: Pick<ItemView, 'why' | 'kind' | 'role' | 'completedAt' | 'hasVideos'>;
  locale: Locale;
  /** The reader's time zone. */
  zone: string;
}

/** Why an item is complete, since when and by what, or what it lacks; in words. */
export function WhyText({ item, locale, zone }: WhyTextProps) {
  const t = useTranslations('learn.outline.whys');
  const { why, completedAt } = item;
  const when = () => <DateTime instant={completedAt ?? ''} zone={zone} year={false} />;
  switch (why.code) {
    case 'complete':
      return t.rich(doneBy(item), { when });
    case 'passed-by-check':
      return t.rich('passed-by-check', { when });
    case 'lessons-missing':
      return t('lessons-missing', {
        lessons: listIn(
          locale,
          why.lessons.map((title) => title[locale]),
        ),
      });
    case 'videos-missing':
      return <VideosMissing why={why} locale={locale} />;
    case 'not-attempted':
      return t('not-attempted', { percent: why.percent });
    case 'below-mark':
      return t('below-mark', {
        ...{ percent: why.percent, best: Math.floor(why.best), counts: why.counts },
      });
    case 'check-up-not-submitted':
      return t(item.role === 'task' ? 'task-open' : why.code);
    default:
      return t(why.code);
  }
}

/**
 * A task is done when it is handed in, a test or module check-up when it is passed, the rest by a check-up; with
 * videos it may be either that came last.
 */
function doneBy({ kind, role, hasVideos }: WhyTextProps['item']) {
  if (role === 'task') return 'task-done';
  if (hasVideos) return 'lesson-done';
  return kind === 'module-check-up' || kind === 'quiz' ? 'passed' : 'complete';
}

type Missing = Extract<ItemView['why'], { code: 'videos-missing' }>;

/** What of a lesson with videos is still to be done, and the way without playing them. */
export function VideosMissing({ why, locale }: { why: Missing; locale: Locale }) {
  const t = useTranslations('learn.outline.whys');
  const videos = why.videos.map(({ title, lacks }) =>
    lacks
      ? t('videoLacks', { title: title[locale], ...lacks })
      : t('video', { title: title[locale] }),
  );
  const todo = why.checkUp ? [...videos, t('checkUp')] : videos;
  return t('videos-missing', { todo: listIn(locale, todo) });
}
