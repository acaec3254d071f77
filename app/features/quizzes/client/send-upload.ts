import { PART_BYTES } from '../uploads/upload-rules.ts';
import type { KeptRecording } from './kept-recordings.ts';

export type UploadOutcome = 'sent' | 'offline' | 'refused';

interface Sending {
  attemptId: string;
  questionId: string;
  recording: KeptRecording;
  onProgress: (sent: number) => void;
}

/**
 * Sends a recording in parts by docs/http.md, from where the server has it: a line that breaks costs one part.
 * Sending it again changes nothing.
 */
export async function sendUpload(sending: Sending): Promise<UploadOutcome> {
  const { attemptId, questionId, recording, onProgress } = sending;
  const { id, blob, mediaType, name } = recording;
  const body = { id, questionId, mediaType, byteSize: blob.size, name };
  const begun = await ask(`/api/attempts/${attemptId}/uploads`, {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (typeof begun === 'string') return begun;
  let { received } = begun;
  while (received < blob.size) {
    onProgress(received);
    const part = blob.slice(received, received + PART_BYTES);
    const told = await ask(`/api/uploads/${id}/parts?place=${received}`, {
      headers: { 'Content-Type': 'application/octet-stream' },
      body: await part.arrayBuffer(),
    });
    if (typeof told === 'string') return told;
    // Another window may be ahead; what does not move on at all will not by being repeated.
    if (told.received === received) return 'refused';
    received = told.received;
  }
  onProgress(received);
  return 'sent';
}

/** Asks the server. A wrong place is answered with the right one, which is as good as an answer. */
async function ask(
  address: string,
  init: RequestInit,
): Promise<{ received: number } | 'offline' | 'refused'> {
  try {
    const response = await fetch(address, { method: 'POST', ...init });
    const told = (await response.json().catch(() => ({}))) as { received?: number };
    if (told.received !== undefined) return { received: told.received };
    const isLater = response.status === 401 || response.status === 429 || response.status >= 500;
    return isLater ? 'offline' : 'refused';
  } catch {
    return 'offline';
  }
}
