import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/index.ts';

interface AskedNowProps {
  onGoOn: () => void;
  /** The question, with what leads on from it. */
  children: (onward: ReactNode) => ReactNode;
}

/** A question for which the video waits: it has the focus until the reader goes on. */
export function AskedNow({ onGoOn, children }: AskedNowProps) {
  const t = useTranslations('videos');
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('.prompt')?.focus();
  }, []);
  const goOn = () => {
    // The question goes, and the focus with it: the control that stops the video again has it then.
    const player = root.current?.closest('.player');
    player?.querySelector<HTMLElement>('.player-controls button')?.focus();
    onGoOn();
  };
  return (
    <div className="asked-now" ref={root}>
      <p className="small">{t('player.asked')}</p>
      {children(
        <Button type="button" onClick={goOn}>
          {t('goOn')}
        </Button>,
      )}
    </div>
  );
}
