import { openDB, type DBSchema } from 'idb';

/** A recording or a file on this device, on its way to the server. */
export interface KeptRecording {
  /** Made for this very recording. */
  id: string;
  blob: Blob;
  mediaType: string;
  /** As the device measured it; 0 for a file. */
  seconds: number;
  name: string;
}

interface Store extends DBSchema {
  recordings: { key: string; value: KeptRecording[] };
}

const keyOf = (attemptId: string, questionId: string) => `${attemptId}/${questionId}`;

const open = () =>
  openDB<Store>('kakehashi-recordings', 1, {
    upgrade: (db) => void db.createObjectStore('recordings'),
  });

/** Keeps what answers a question until it has been sent. @returns false where the device cannot */
export async function keepRecordings(
  attemptId: string,
  questionId: string,
  recordings: KeptRecording[],
): Promise<boolean> {
  try {
    await (await open()).put('recordings', recordings, keyOf(attemptId, questionId));
    return true;
  } catch {
    return false;
  }
}

/** What of a question is kept and was not sent yet. */
export async function readRecordings(
  attemptId: string,
  questionId: string,
): Promise<KeptRecording[]> {
  try {
    return (await (await open()).get('recordings', keyOf(attemptId, questionId))) ?? [];
  } catch {
    return [];
  }
}

export async function dropRecordings(attemptId: string, questionId: string): Promise<void> {
  try {
    await (await open()).delete('recordings', keyOf(attemptId, questionId));
  } catch {
    // What cannot be deleted could not be kept.
  }
}
