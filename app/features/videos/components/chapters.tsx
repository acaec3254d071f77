import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { Button, clockOf } from '#app/ui/index.ts';
import type { VideoView } from '../video-view.ts';

interface ChapterProps {
  view: VideoView;
  locale: Locale;
  onPlay: (ms: number) => void;
}

/** The chapters of a video; each plays from its beginning. */
export function Chapters({ view, locale, onPlay }: ChapterProps) {
  const t = useTranslations('videos.player');
  if (view.chapters.length < 2) return null;
  return (
    <details>
      <summary>{t('chapters')}</summary>
      <ol className="player-chapters">
        {view.chapters.map(({ title, fromMs }) => (
          <li key={fromMs}>
            <Button type="button" kind="quiet" onClick={() => onPlay(fromMs)}>
              {clockOf(fromMs / 1_000)} {title[locale]}
            </Button>
          </li>
        ))}
      </ol>
    </details>
  );
}
