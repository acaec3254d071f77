import { useEffect, useRef, useState } from 'react';
import {
  dropRecordings,
  keepRecordings,
  readRecordings,
  type KeptRecording,
} from '../client/kept-recordings.ts';
import { sendUpload } from '../client/send-upload.ts';
import { Uploader, type UploadState } from '../client/uploader.ts';
import { setWaiting } from '../client/waiting-uploads.ts';

const RETRY_MS = 5_000;

interface Uploading {
  attemptId: string;
  questionId: string;
  /** Something is with the server already. */
  isSent: boolean;
  onSent: (recordings: readonly KeptRecording[]) => void;
}

/** Recordings and files on their way, which go on after the page was closed. */
export function useUpload({ attemptId, questionId, isSent, onSent }: Uploading) {
  const [state, setState] = useState<UploadState>({ at: isSent ? 'sent' : 'nowhere' });
  const [held, setHeld] = useState<readonly KeptRecording[]>([]);
  const uploader = useRef<Uploader | null>(null);
  const told = useRef(onSent);
  useEffect(() => {
    told.current = onSent;
  });
  useEffect(() => {
    const own = new Uploader({
      keep: (recordings) => keepRecordings(attemptId, questionId, recordings),
      drop: () => dropRecordings(attemptId, questionId),
      send: (recording, onProgress) => sendUpload({ attemptId, questionId, recording, onProgress }),
      onWaiting: (isWaiting) => setWaiting(questionId, isWaiting ? () => own.send() : null),
      onState: setState,
      onSent: (recordings) => told.current(recordings),
    });
    uploader.current = own;
    void readRecordings(attemptId, questionId).then((kept) => {
      if (kept.length === 0 || own.held.length > 0) return;
      setHeld(kept);
      void own.take(kept, true);
    });
    return () => setWaiting(questionId, null);
  }, [attemptId, questionId]);
  useRetry(state.at === 'device', () => void uploader.current?.send());
  const hold = (recordings: readonly KeptRecording[]) => {
    setHeld(recordings);
    void uploader.current?.take(recordings);
  };
  return { state, held, hold };
}

/** Does something when the network is back, and every few seconds, as long as there is a need. */
function useRetry(isNeeded: boolean, again: () => void): void {
  const latest = useRef(again);
  useEffect(() => {
    latest.current = again;
  });
  useEffect(() => {
    if (!isNeeded) return undefined;
    const now = () => latest.current();
    const timer = window.setInterval(now, RETRY_MS);
    window.addEventListener('online', now);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', now);
    };
  }, [isNeeded]);
}
