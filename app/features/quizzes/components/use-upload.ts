import { useEffect, useRef, useState } from 'react';
import { keepTrying, type Tried } from '../client/keep-trying.ts';
import {
  dropRecordings,
  keepRecordings,
  readRecordings,
  type KeptRecording,
} from '../client/kept-recordings.ts';
import { sendUpload } from '../client/send-upload.ts';
import { Uploader, type UploadState } from '../client/uploader.ts';
import { setWaiting } from '../client/waiting-uploads.ts';

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
  const parts = useRef(0);
  const told = useRef(onSent);
  useEffect(() => {
    told.current = onSent;
  });
  useEffect(() => {
    const own = new Uploader({
      keep: (recordings) => keepRecordings(attemptId, questionId, recordings),
      drop: () => dropRecordings(attemptId, questionId),
      send: (recording, tell) => {
        const onProgress = (sent: number) => tell(((parts.current += 1), sent));
        return sendUpload({ attemptId, questionId, recording, onProgress });
      },
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
  useSending(state, async () => {
    const before = parts.current;
    if (await uploader.current?.send()) return 'all';
    return parts.current > before ? 'some' : 'none';
  });
  const hold = (recordings: readonly KeptRecording[]) => {
    setHeld(recordings);
    void uploader.current?.take(recordings);
  };
  return { state, held, hold };
}

/** Tries to send what is on this device or on its way, until it is there. */
function useSending({ at }: UploadState, send: () => Promise<Tried>): void {
  const waits = at === 'device' || at === 'sending';
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => (waits ? keepTrying(() => latest.current()) : undefined), [waits]);
}
