import { useTranslations } from 'use-intl';
import type { Told } from '../told.ts';
import type { VideoView } from '../video-view.ts';

interface StandingProps {
  view: Pick<VideoView, 'media' | 'token' | 'isRead'>;
  told: Told;
}

/** Whether a video is complete, or what it lacks and how else it can be done, where it still can be. */
export function VideoStanding({ view, told }: StandingProps) {
  const t = useTranslations('videos');
  const { complete, lacks } = told;
  if (complete || !lacks) return <p role="status">{t('complete')}</p>;
  const { media, token, isRead } = view;
  const said = media ? t('lacks', { ...lacks }) : t('unmade');
  if (token === null) return <p role="status">{said}</p>;
  const hasAll = lacks.open === 0 && (isRead || (media !== null && lacks.played >= lacks.needed));
  if (isRead && !hasAll) return <p role="status">{t('lacksRead', { open: lacks.open })}</p>;
  const other = media ? 'lacksLight' : 'unmadeLight';
  return (
    <p role="status">
      {said} {t(hasAll ? 'hasAll' : other)}
    </p>
  );
}
