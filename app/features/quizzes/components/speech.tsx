import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button, clockOf } from '#app/ui/index.ts';
import type { KeptRecording } from '../client/kept-recordings.ts';
import { makeUuid } from '../client/make-uuid.ts';
import { canRecord, record, type Recording } from '../client/record.ts';

interface SpeechProps {
  seconds: number;
  isAgain: boolean;
  onRecorded: (recording: KeptRecording) => void;
}

/** Records what is said, as often as one likes. */
export function Speech({ seconds, isAgain, onRecorded }: SpeechProps) {
  const t = useTranslations('recorder');
  const running = useRef<Recording | null>(null);
  const [state, setState] = useState<'idle' | 'recording' | 'denied' | 'unsupported'>('idle');
  useEffect(() => {
    if (!canRecord()) setState('unsupported');
    return () => running.current?.stop();
  }, []);
  const begin = async () => {
    try {
      running.current = await record(seconds);
    } catch {
      return setState('denied');
    }
    setState('recording');
    const { blob, ...facts } = await running.current.result;
    running.current = null;
    setState('idle');
    if (blob.size > 0) onRecorded({ id: makeUuid(), blob, name: '', ...facts });
  };
  if (state === 'denied' || state === 'unsupported') return <p role="alert">{t(state)}</p>;
  return (
    <div className="script-only">
      <p className="small">{t('lead', { seconds })}</p>
      {state === 'recording' ? (
        <p className="recording-now">
          <Button type="button" kind="main" onClick={() => running.current?.stop()}>
            <span aria-hidden="true">■</span> {t('stop')}
          </Button>{' '}
          <Elapsed most={seconds} />
        </p>
      ) : (
        <Button type="button" onClick={() => void begin()}>
          <span aria-hidden="true">●</span> {t(isAgain ? 'again' : 'record')}
        </Button>
      )}
    </div>
  );
}

function Elapsed({ most }: { most: number }) {
  const t = useTranslations('recorder');
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <span role="timer">{t('recording', { time: `${clockOf(seconds)} / ${clockOf(most)}` })}</span>
  );
}
