import {
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { Button, Notice } from '#app/ui/index.ts';
import { actOfKey, type PlayerAct } from '../client/player-keys.ts';
import { VideoEngine, type VideoState } from '../client/video-engine.ts';
import type { Told } from '../told.ts';
import type { VideoView } from '../video-view.ts';
import { PlayerControls } from './player-controls.tsx';
import { TranscriptTools } from './transcript-tools.tsx';

interface PlayerProps {
  view: VideoView;
  locale: Locale;
  /** The place in the prepared lesson where the player stands. */
  mount: HTMLElement;
  onTold: (told: Told) => void;
  /** Tells that the video has played from one place to another; true where it must wait there. */
  onPassed: (before: number, now: number) => boolean;
  /** A question that is asked now. */
  question: (goOn: () => void) => ReactNode;
}

/** A video with its controls, in place of the plain one of the prepared lesson. */
export function Player({ view, locale, mount, onTold, onPassed, question }: PlayerProps) {
  const t = useTranslations('videos.player');
  const picture = useRef<HTMLDivElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const [engine] = useState(() => new VideoEngine(view));
  const state = useSyncExternalStore(engine.subscribe, engine.state, engine.state);
  useEffect(() => engine.hear({ onTold, onPassed }));
  useEffect(() => {
    return picture.current ? engine.start(picture.current, locale) : undefined;
  }, [engine, locale]);
  useEffect(() => {
    if (!state.isReady) return;
    takePlace(mount);
  }, [mount, state.isReady]);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    // A question that is asked takes its own keys: they neither move the video nor let it play on.
    const act = target.closest('.asked-now') ? null : actOfKey(event, target);
    if (!act) return;
    event.preventDefault();
    perform(act, engine);
  };
  const title = view.title[locale];
  return (
    // The keys are those of the controls inside, which all can be reached without them.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="player" hidden={!state.isReady} onKeyDown={onKeyDown}>
      <div className="player-screen" ref={whole} role="group" aria-label={t('region', { title })}>
        <Picture state={state} place={picture} onPress={engine.toggle} />
        {state.captions === 'off' ? null : (
          <p className="caption" lang={state.captions}>
            {state.caption}
          </p>
        )}
        {state.hasFault ? <Fault id={view.id} onRetry={engine.retry} /> : null}
        {question(engine.goOn)}
        <PlayerControls {...{ view, locale, state, engine, whole }} />
      </div>
      {state.isUnsent ? <p className="small">{t('unsent')}</p> : null}
      {state.isReady ? (
        <TranscriptTools
          {...{ view, mount, positionMs: state.positionMs }}
          onPlay={engine.playFrom}
        />
      ) : null}
    </div>
  );
}

interface PictureProps {
  state: VideoState;
  place: RefObject<HTMLDivElement>;
  onPress: () => void;
}

/** Where the picture stands; pressed, it plays or pauses, as people expect. It goes where there is none to see. */
function Picture({ state, place, onPress }: PictureProps) {
  const isGone = state.isSoundOnly || state.hasFault;
  const isBefore = !state.isPlaying && state.positionMs === 0;
  return (
    // The button below does the same for keys and for those who do not see the picture.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
    <div className={isGone ? 'picture sound-only' : 'picture'} ref={place} onClick={onPress}>
      {isBefore && !isGone ? <span className="picture-begin" aria-hidden="true" /> : null}
    </div>
  );
}

function Fault({ id, onRetry }: { id: string; onRetry: () => void }) {
  const t = useTranslations('videos.player');
  return (
    <Notice kind="fault">
      <p>{t('fault')}</p>
      <p>
        <a href={`#light-${id}`}>{t('toLight')}</a>
      </p>
      <Button type="button" compact onClick={onRetry}>
        {t('retry')}
      </Button>
    </Notice>
  );
}

function perform(act: PlayerAct, engine: VideoEngine): void {
  switch (act.act) {
    case 'toggle':
      return engine.toggle();
    case 'move':
      return engine.move(act.seconds);
    case 'speed':
      return engine.faster(act.steps);
    case 'again':
      return engine.onceMore();
    case 'captions':
      return engine.showCaptions(NEXT[engine.state().captions]);
    case 'loop':
      return engine.setLoop(nextLoop(engine.state().loop));
  }
}

function nextLoop(loop: VideoState['loop']): 'a' | 'b' | 'off' {
  if (!loop) return 'a';
  return loop.toMs === null ? 'b' : 'off';
}

const NEXT = { off: 'en', en: 'ja', ja: 'off' } as const;

/** The plain players go: they would play beside this one, and report nothing. */
function takePlace(mount: HTMLElement): void {
  for (const plain of mount.querySelectorAll(':scope > video')) plain.remove();
  const block = mount.closest('.video-block');
  for (const plain of block?.querySelectorAll('.sound-alone') ?? []) plain.remove();
}
