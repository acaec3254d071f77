import { useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button, Notice } from '#app/ui/index.ts';
import type { usePlayer } from './use-player.ts';

interface SoundsProps {
  addresses: readonly string[];
  player: ReturnType<typeof usePlayer>;
  /** Pressed while it may be played; the rest is for who counts. */
  onPlay?: () => void;
  disabled?: boolean;
  children?: ReactNode;
}

/** Sounds that follow one another on one button; without a script each is a link of its own. */
export function Sounds({ addresses, player, onPlay, disabled = false, children }: SoundsProps) {
  const t = useTranslations('quizzes.attempt');
  const root = useRef<HTMLParagraphElement>(null);
  const onPress = () => {
    if (disabled) return;
    onPlay?.();
    player.play([...(root.current?.querySelectorAll<HTMLElement>('[data-sound]') ?? [])]);
  };
  return (
    <>
      <p ref={root}>
        <Button
          type="button"
          className="script-only hear"
          aria-disabled={disabled || undefined}
          onClick={onPress}
        >
          <span aria-hidden="true">▶</span> {t('hear')}
        </Button>
        {children}
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
      {player.fault ? <Notice kind="fault">{t('audioFault')}</Notice> : null}
    </>
  );
}
