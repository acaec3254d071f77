import { useEffect, useState, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import type { ReadingPreferences } from '#app/platform/auth/actor.ts';
import { attachLesson } from '../behaviours/attach-lesson.ts';
import { addReadingButtons } from '../behaviours/readings.ts';
import { tell } from '../behaviours/tell.ts';
import { useReading, type ReadingState } from './use-reading.ts';

interface LessonState extends ReadingState {
  audioFault: boolean;
}

/** The state of a lesson page in the browser: reading aids, and what the prepared HTML answers to. */
export function useLesson(
  root: RefObject<HTMLElement>,
  input: {
    courseSlug: string;
    itemSlug: string;
    reading: ReadingPreferences;
    mark: string | null;
  },
): LessonState {
  const { courseSlug, itemSlug, mark } = input;
  const t = useTranslations('learn.lesson');
  const state = useReading(input.reading);
  const { furigana, translation } = state.reading;
  const [audioFault, setAudioFault] = useState(false);

  useEffect(() => {
    if (!root.current) return undefined;
    const place = { course: courseSlug, item: itemSlug };
    return attachLesson(root.current, {
      labels: { known: t('known'), notYet: t('notYet'), close: t('wordClose') },
      onRecall: (word, known) => tell('/api/recalls', { ...place, word, known }),
      onPlace: (block) => tell('/api/places', { ...place, block }),
      onAudioFault: () => setAudioFault(true),
    });
  }, [root, courseSlug, itemSlug, t]);

  useEffect(() => {
    if (!root.current || furigana !== 'tap') return undefined;
    return addReadingButtons(root.current, t('furigana'));
  }, [root, furigana, t]);

  useEffect(() => openTranslations(root.current, translation === 'shown'), [root, translation]);

  useFillIn(root, courseSlug, mark);

  return { ...state, audioFault };
}

/** Loaded only where a lesson has something to fill in. */
function useFillIn(root: RefObject<HTMLElement>, course: string, mark: string | null): void {
  useEffect(() => {
    const page = root.current;
    if (!page || mark === null) return undefined;
    let stop: (() => void) | null = null;
    let isGone = false;
    void import('../behaviours/fill-in.ts').then(({ attachFillIn }) => {
      if (!isGone) stop = attachFillIn(page, { course, mark });
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [root, course, mark]);
}

function openTranslations(root: HTMLElement | null, open: boolean): void {
  for (const details of root?.querySelectorAll<HTMLDetailsElement>('details.tr') ?? []) {
    details.open = open;
  }
}
