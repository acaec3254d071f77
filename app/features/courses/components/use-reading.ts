import { useEffect, useState } from 'react';
import type { ReadingPreferences } from '#app/platform/auth/actor.ts';
import { tell } from '../behaviours/tell.ts';

const REPEAT = 'kakehashi.repeat';

export interface ReadingState {
  reading: ReadingPreferences;
  change: (change: Partial<ReadingPreferences>) => void;
  /** Whether sounds are repeated, until this window is closed. */
  repeat: boolean;
  setRepeat: (repeat: boolean) => void;
}

/** The reading aids of a page: those saved, as the reader changes them; every change is kept. */
export function useReading(saved: ReadingPreferences): ReadingState {
  const [reading, setReading] = useState(saved);
  const [repeat, setRepeat] = useState(false);
  useEffect(() => setRepeat(isRepeatKept()), []);
  return {
    reading,
    change: (some) => {
      setReading((before) => ({ ...before, ...some }));
      tell('/api/reading', some);
    },
    repeat,
    setRepeat: (on) => {
      setRepeat(on);
      keepRepeat(on);
    },
  };
}

/** What the style sheet and the player go by: on the element around all that is read. */
export function readingAttributes({ reading, repeat }: ReadingState) {
  return {
    'data-furigana': reading.furigana,
    'data-translation': reading.translation,
    'data-romaji': reading.romaji ? 'on' : 'off',
    'data-speed': reading.speed,
    'data-repeat': repeat ? 'on' : 'off',
  };
}

function isRepeatKept(): boolean {
  try {
    return window.sessionStorage.getItem(REPEAT) === 'on';
  } catch {
    return false;
  }
}

function keepRepeat(on: boolean): void {
  try {
    window.sessionStorage.setItem(REPEAT, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing still repeats on this page.
  }
}
