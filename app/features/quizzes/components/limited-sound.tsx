import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button, Notice } from '#app/ui/index.ts';
import { keepPlays, playsOf, tellPlays } from '../client/plays.ts';
import type { SoundLimit } from '../sound-limits.ts';
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
  const attempt = useTranslations('quizzes.attempt');
  const root = useRef<HTMLDivElement>(null);
  const { play, fault } = usePlayer();
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
  const onPress = () => {
    if (left === 0) return;
    const now = Math.max(plays, playsOf(limit)) + 1;
    setPlays(now);
    play([...(root.current?.querySelectorAll<HTMLElement>('[data-sound]') ?? [])]);
    window.setTimeout(() => {
      if (!failed.current) keepPlays(limit, now);
    }, HEARD_MS);
  };
  return (
    <div ref={root} data-matter>
      <p>
        <Button
          type="button"
          className="script-only hear"
          aria-disabled={left === 0}
          onClick={onPress}
        >
          <span aria-hidden="true">▶</span> {attempt('hear')}
        </Button>{' '}
        <span className="small" aria-live="polite">
          {t('left', { left, all: limit.plays })}
        </span>
        {addresses.map((address) => (
          <span key={address} data-sound={address} />
        ))}
        <noscript>
          {addresses.map((address, index) => (
            <a key={address} href={address}>
              ▶ {index + 1}{' '}
            </a>
          ))}
        </noscript>
      </p>
      {fault ? <Notice kind="fault">{attempt('audioFault')}</Notice> : null}
    </div>
  );
}
