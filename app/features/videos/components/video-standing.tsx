import { useTranslations } from 'use-intl';
import type { Told } from '../told.ts';

/** Whether a video is complete, or what it lacks and how else it can be done. */
export function VideoStanding({ told, isMade }: { told: Told; isMade: boolean }) {
  const t = useTranslations('videos');
  const { complete, lacks } = told;
  if (complete || !lacks) return <p role="status">{t('complete')}</p>;
  return (
    <p role="status">
      {isMade ? t('lacks', { ...lacks }) : t('unmade')} {t('lacksLight')}
    </p>
  );
}
