import { useState, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { Button, clockOf, Select } from '#app/ui/index.ts';
import { SPEEDS } from '../client/player-keys.ts';
import type { CaptionLanguage } from '../client/make-player.ts';
import type { VideoEngine, VideoState } from '../client/video-engine.ts';
import type { VideoView } from '../video-view.ts';
import { Chapters } from './chapters.tsx';

interface ControlsProps {
  view: VideoView;
  locale: Locale;
  state: VideoState;
  engine: VideoEngine;
  /** What fills the screen. */
  whole: RefObject<HTMLElement>;
}

const clock = (ms: number) => clockOf(ms / 1_000);
/** Nearer to either end there is nothing to go on with. */
const RESUME_MS = 3_000;

/** Everything that a player can be told. */
export function PlayerControls({ view, locale, state, engine, whole }: ControlsProps) {
  const t = useTranslations('videos.player');
  const { durationMs, positionMs } = view;
  const isResumable = positionMs > RESUME_MS && positionMs < durationMs - RESUME_MS;
  const at = clock(Math.min(state.positionMs, durationMs));
  // On a phone the picture and what is pressed most share one screen; the rest is a press away.
  const [isWide] = useState(() => matchMedia('(width >= 48em)').matches);
  return (
    <div className="player-controls">
      <div className="player-row">
        <Button type="button" kind="main" onClick={engine.toggle}>
          {t(state.isPlaying ? 'pause' : 'play')}
        </Button>
        {isResumable && state.positionMs === 0 ? (
          <Button type="button" onClick={() => engine.playFrom(positionMs)}>
            {t('resume', { at: clock(positionMs) })}
          </Button>
        ) : null}
        <input
          type="range"
          className="player-place"
          aria-label={t('place')}
          aria-valuetext={t('placeText', { at, all: clock(durationMs) })}
          min={0}
          max={Math.ceil(durationMs / 1_000)}
          value={Math.floor(state.positionMs / 1_000)}
          onChange={(event) => engine.seek(Number(event.target.value) * 1_000)}
        />
        <span className="player-time">
          {at} / {clock(durationMs)}
        </span>
      </div>
      <div className="player-row player-moves">
        <Button type="button" onClick={() => engine.move(-10)}>
          {t('back')}
        </Button>
        <Button type="button" onClick={() => engine.move(10)}>
          {t('forward')}
        </Button>
        <Button type="button" onClick={engine.onceMore}>
          {t('again')}
        </Button>
      </div>
      <details className="player-more" open={isWide}>
        <summary>{t('more')}</summary>
        <Choices {...{ state, engine, whole }} />
        <Repeating state={state} engine={engine} />
      </details>
      <p className="small player-loop" role="status">
        {loopText(t, state.loop)}
      </p>
      <Chapters view={view} locale={locale} onPlay={engine.playFrom} />
      <details className="small player-keys">
        <summary>{t('keys')}</summary>
        <p>{t('keysText')}</p>
      </details>
    </div>
  );
}

type ChoiceProps = Pick<ControlsProps, 'state' | 'engine' | 'whole'>;

function Choices({ state, engine, whole }: ChoiceProps) {
  const t = useTranslations('videos.player');
  return (
    <div className="player-row">
      <label className="player-choice">
        {t('speed')}
        <Select
          value={String(state.rate)}
          onChange={(event) => engine.setRate(Number(event.target.value))}
        >
          {SPEEDS.map((speed) => (
            <option key={speed} value={String(speed)}>
              {speed}×
            </option>
          ))}
        </Select>
      </label>
      <label className="player-choice">
        {t('captions')}
        <Select
          value={state.captions}
          onChange={(event) => engine.showCaptions(event.target.value as CaptionLanguage)}
        >
          {(['off', 'en', 'ja'] as const).map((language) => (
            <option
              key={language}
              value={language}
              lang={language === 'off' ? undefined : language}
            >
              {t(language)}
            </option>
          ))}
        </Select>
      </label>
      <label className="choice player-sound">
        <input
          type="checkbox"
          checked={state.isSoundOnly}
          onChange={(event) => engine.soundOnly(event.target.checked)}
        />
        <span>{t('sound')}</span>
      </label>
      {document.fullscreenEnabled ? (
        <Button type="button" onClick={() => void fill(whole.current)}>
          {t('whole')}
        </Button>
      ) : null}
    </div>
  );
}

function fill(element: HTMLElement | null): Promise<void> {
  if (document.fullscreenElement) return document.exitFullscreen();
  return element?.requestFullscreen() ?? Promise.resolve();
}

function Repeating({ state, engine }: Pick<ControlsProps, 'state' | 'engine'>) {
  const t = useTranslations('videos.player');
  const { loop } = state;
  return (
    <div className="player-row">
      <Button type="button" onClick={() => engine.setLoop('a')}>
        {t('setA')}
      </Button>
      {loop ? (
        <>
          <Button type="button" onClick={() => engine.setLoop('b')}>
            {t('setB')}
          </Button>
          <Button type="button" onClick={() => engine.setLoop('off')}>
            {t('loopOff')}
          </Button>
        </>
      ) : null}
    </div>
  );
}

function loopText(
  t: ReturnType<typeof useTranslations<'videos.player'>>,
  loop: VideoState['loop'],
): string {
  if (!loop) return '';
  const from = clock(loop.fromMs);
  return loop.toMs === null ? t('loopA', { from }) : t('loopAB', { from, to: clock(loop.toMs) });
}
