import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import type { ReadingPreferences } from '#app/platform/auth/actor.ts';
import { attachLesson } from '../behaviours/attach-lesson.ts';
import { tell } from '../behaviours/tell.ts';

interface LessonState {
  reading: ReadingPreferences;
  change: (change: Partial<ReadingPreferences>) => void;
  repeat: boolean;
  setRepeat: (repeat: boolean) => void;
  audioFault: boolean;
}

/** The state of a lesson page in the browser: reading aids, and what the prepared HTML answers to. */
export function useLesson(
  root: RefObject<HTMLElement>,
  input: { courseSlug: string; itemSlug: string; reading: ReadingPreferences },
): LessonState {
  const { courseSlug, itemSlug } = input;
  const t = useTranslations('learn.lesson');
  const [reading, setReading] = useState(input.reading);
  const [repeat, setRepeat] = useState(false);
  const [audioFault, setAudioFault] = useState(false);
  const latest = useRef({ reading, repeat });
  useEffect(() => {
    latest.current = { reading, repeat };
  });

  useEffect(() => {
    if (!root.current) return undefined;
    const place = { course: courseSlug, item: itemSlug };
    return attachLesson(root.current, {
      settings: () => playerSettings(latest.current),
      furigana: () => latest.current.reading.furigana,
      labels: { known: t('known'), notYet: t('notYet'), close: t('wordClose') },
      onRecall: (word, known) => tell('/api/recalls', { ...place, word, known }),
      onPlace: (block) => tell('/api/places', { ...place, block }),
      onAudioFault: () => setAudioFault(true),
    });
  }, [root, courseSlug, itemSlug, t]);

  useEffect(
    () => openTranslations(root.current, reading.translation === 'shown'),
    [root, reading.translation],
  );

  const change = (some: Partial<ReadingPreferences>) => {
    setReading((before) => ({ ...before, ...some }));
    tell('/api/reading', some);
  };
  return { reading, change, repeat, setRepeat, audioFault };
}

function openTranslations(root: HTMLElement | null, open: boolean): void {
  for (const details of root?.querySelectorAll<HTMLDetailsElement>('details.tr') ?? []) {
    details.open = open;
  }
}

function playerSettings(state: { reading: ReadingPreferences; repeat: boolean }) {
  return { slow: state.reading.speed === 'slow', repeat: state.repeat };
}
