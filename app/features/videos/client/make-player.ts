import type videojs from 'video.js';
import type { PublishedMedia } from '../lesson-video.ts';
import type { Moment } from './track-played.ts';

export type CaptionLanguage = 'en' | 'ja' | 'off';
export type Sort = 'video' | 'audio';
type Media = Record<'video' | 'audio' | 'en' | 'ja', PublishedMedia>;

export interface PlayerEvents {
  onMoment: (moment: Moment) => void;
  /** What is said now, in the language that was chosen; empty between two sentences. */
  onCaption: (text: string) => void;
  onFault: () => void;
}

export interface MadePlayer {
  play(): void;
  pause(): void;
  isPlaying(): boolean;
  hasEnded(): boolean;
  seek(ms: number): void;
  position(): number;
  setRate(rate: number): void;
  showCaptions(language: CaptionLanguage): void;
  /** Plays the picture, or the sound alone, from the same place. */
  use(sort: Sort): void;
  dispose(): void;
}

const TYPES: Record<Sort, string> = { video: 'video/mp4', audio: 'audio/mp4' };
const MOMENTS = [
  ...['play', 'playing', 'pause', 'waiting', 'timeupdate', 'seeking', 'seeked'],
  ...['ratechange', 'ended'],
];
type Player = ReturnType<typeof videojs>;

/**
 * Makes a player in an element; nothing of the video is loaded before it is played. Its controls are the
 * page's own. @throws where the player cannot be loaded
 */
export async function makePlayer(
  place: HTMLElement,
  media: Media,
  events: PlayerEvents,
): Promise<MadePlayer> {
  const make = await loadVideoJs();
  const element = document.createElement('video');
  element.playsInline = true;
  place.prepend(element);
  const player = make(element, {
    ...{ controls: false, preload: 'none', textTrackSettings: false, errorDisplay: false },
    ...{ children: ['mediaLoader'], userActions: { click: false, doubleClick: false } },
    html5: { nativeTextTracks: false },
  });
  player.src({ src: media.video.address, type: TYPES.video });
  const at = placeOf(player);
  for (const name of MOMENTS) player.on(name, () => events.onMoment(momentOf(player, at.now())));
  player.on('error', events.onFault);
  return { ...controlsOf(player, media, at), showCaptions: captionsOf(player, media, events) };
}

async function loadVideoJs(): Promise<typeof videojs> {
  // Its style is the page's own: it writes none into the document.
  Object.assign(window, { VIDEOJS_NO_DYNAMIC_STYLE: true });
  const { default: make } = await import('video.js/core');
  return make;
}

function momentOf(player: Player, position: number): Moment {
  const isHeld = player.paused() || player.seeking() || player.ended() || player.readyState() < 3;
  return {
    at: performance.now(),
    position,
    isMoving: !isHeld,
    rate: player.playbackRate() ?? 1,
  };
}

/** Where a player is, in milliseconds, also while another source of it has not come yet. */
interface Place {
  now: () => number;
  seek: (ms: number) => void;
  /** The source changes: the place stays, until there is something to seek in. */
  keep: () => void;
}

function placeOf(player: Player): Place {
  let kept: number | null = null;
  const now = () => kept ?? (player.currentTime() ?? 0) * 1_000;
  return {
    now,
    seek: (ms) => {
      if (kept === null) player.currentTime(ms / 1_000);
      else kept = ms;
    },
    keep: () => {
      const isFirst = kept === null;
      kept = now();
      if (!isFirst) return;
      player.one('loadedmetadata', () => {
        player.currentTime((kept ?? 0) / 1_000);
        kept = null;
      });
    },
  };
}

function controlsOf(player: Player, media: Media, place: Place): Omit<MadePlayer, 'showCaptions'> {
  let rate = 1;
  return {
    // A browser may refuse to play; it then stays as it was.
    play: () => void Promise.resolve(player.play()).catch(() => undefined),
    pause: () => void player.pause(),
    isPlaying: () => !player.paused(),
    hasEnded: () => player.ended(),
    seek: (ms) => place.seek(Math.max(0, ms)),
    position: place.now,
    setRate: (next) => {
      rate = next;
      player.playbackRate(next);
    },
    use: (sort) => {
      const isPlaying = !player.paused();
      place.keep();
      player.src({ src: media[sort].address, type: TYPES[sort] });
      player.one('loadedmetadata', () => void player.playbackRate(rate));
      if (isPlaying) void player.play();
    },
    dispose: () => player.dispose(),
  };
}

interface Track extends EventTarget {
  language: string;
  mode: 'disabled' | 'hidden';
  activeCues: ArrayLike<{ text: string }> | null;
}

/** Captions are drawn by the page: in its letters, also under sound alone, and the reader can enlarge them. */
function captionsOf(player: Player, media: Media, { onCaption }: PlayerEvents) {
  const tracks = new Map<string, Track>();
  const trackOf = (language: Exclude<CaptionLanguage, 'off'>) => {
    const known = tracks.get(language);
    if (known) return known;
    const src = media[language].address;
    const options = { kind: 'captions', srclang: language, src, mode: 'hidden' };
    const { track } = player.addRemoteTextTrack(options as never, false) as unknown as {
      track: Track;
    };
    tracks.set(language, track);
    track.addEventListener('cuechange', () => {
      if (track.mode === 'hidden') onCaption(textOf(track));
    });
    return track;
  };
  return (chosen: CaptionLanguage) => {
    onCaption('');
    for (const track of tracks.values()) track.mode = 'disabled';
    if (chosen !== 'off') trackOf(chosen).mode = 'hidden';
  };
}

const textOf = ({ activeCues }: Track) =>
  [...Array.from(activeCues ?? [])].map(({ text }) => text).join('\n');
