import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/index.ts';

interface AskedNowProps {
  /** What was said of the answer, as soon as something is. */
  said: unknown;
  onGoOn: () => void;
  /** The question, with what leads on from it. */
  children: (onward: ReactNode) => ReactNode;
}

/** A question for which the video waits: it has the focus until the reader goes on. */
export function AskedNow({ said, onGoOn, children }: AskedNowProps) {
  const t = useTranslations('videos');
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('.prompt')?.focus();
  }, []);
  useEffect(() => {
    // On a small screen it stands below what was pressed.
    if (said) root.current?.querySelector('.verdict')?.scrollIntoView({ block: 'nearest' });
  }, [said]);
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
