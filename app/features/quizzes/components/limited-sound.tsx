import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { keepPlays, playsOf, tellPlays } from '../client/plays.ts';
import type { SoundLimit } from '../sound-limits.ts';
import { Sounds } from './sounds.tsx';
import { usePlayer } from './use-player.ts';

/** A sound that has not failed by then is being heard. */
const HEARD_MS = 800;

interface LimitedSoundProps {
  addresses: readonly string[];
  limit: SoundLimit;
}

/** A sound that may be played so many times; how often it was is kept over reloads and devices. */
export function LimitedSound({ addresses, limit }: LimitedSoundProps) {
  const t = useTranslations('kinds.sound');
  const player = usePlayer();
  const { fault } = player;
  const [plays, setPlays] = useState(limit.played);
  useEffect(() => {
    const known = playsOf(limit);
    setPlays(known);
    if (known > limit.played) void tellPlays(limit, known);
  }, [limit]);
  const left = Math.max(0, limit.plays - plays);
  const failed = useRef(false);
  useEffect(() => {
    failed.current = fault;
    // What was not heard is not counted.
    if (fault) setPlays(playsOf(limit));
  }, [fault, limit]);
  const onPlay = () => {
    const now = Math.max(plays, playsOf(limit)) + 1;
    setPlays(now);
    window.setTimeout(() => {
      if (!failed.current) keepPlays(limit, now);
    }, HEARD_MS);
  };
  return (
    <div data-matter>
      <Sounds addresses={addresses} player={player} onPlay={onPlay} disabled={left === 0}>
        {' '}
        <span className="small" aria-live="polite">
          {t('left', { left, all: limit.plays })}
        </span>
      </Sounds>
    </div>
  );
}
