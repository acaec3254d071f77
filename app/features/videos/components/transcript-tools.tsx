import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { clockOf, Field, TextInput } from '#app/ui/index.ts';
import { followTranscript, type Transcript } from '../client/follow-transcript.ts';
import type { VideoView } from '../video-view.ts';

interface TranscriptToolsProps {
  view: VideoView;
  mount: HTMLElement;
  positionMs: number;
  onPlay: (ms: number) => void;
}

/** Lets the prepared text below a player follow it, and be searched. */
export function TranscriptTools({ view, mount, positionMs, onPlay }: TranscriptToolsProps) {
  const t = useTranslations('videos.player');
  const transcript = useRef<Transcript | null>(null);
  const [hits, setHits] = useState<number | null>(null);
  const { lines } = view;
  useEffect(() => {
    const block = mount.closest('.video-block') ?? mount;
    const made = followTranscript(block, {
      sentences: lines,
      label: ({ fromMs }) => {
        const at = clockOf(fromMs / 1_000);
        return { text: at, name: t('from', { at }) };
      },
      onPlay,
    });
    transcript.current = made;
    return () => made.release();
  }, [lines, mount, onPlay, t]);
  useEffect(() => transcript.current?.mark(positionMs), [positionMs]);
  return (
    <div className="transcript-tools no-print">
      <Field label={t('search')} name={`search-${view.id}`}>
        <TextInput
          type="search"
          autoComplete="off"
          onChange={(event) => setHits(transcript.current?.find(event.target.value) ?? null)}
        />
      </Field>
      <p role="status" className="small">
        {hits === null ? '' : t('hits', { count: hits })}
      </p>
    </div>
  );
}
