import type { Receipt } from '../receipt.ts';
import type { PendingAnswer, SendOutcome } from './answer-queue.ts';

/**
 * Sends one answer to docs/http.md's endpoint and says how it ended. A reply that breaks off counts as
 * none: the answer is sent again under its id, which changes nothing where it was stored.
 */
export async function sendAnswer(attemptId: string, answer: PendingAnswer): Promise<SendOutcome> {
  let response: Response;
  try {
    response = await fetch(`/api/attempts/${attemptId}/answers`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(answer),
    });
  } catch {
    return { kind: 'offline' };
  }
  if (response.ok) return storedOf(response);
  if (response.status === 401) return { kind: 'signed-out' };
  if (response.status === 409) return conflictOf(await readBody(response));
  if (response.status === 429 || response.status >= 500) return { kind: 'offline' };
  return { kind: 'refused' };
}

async function storedOf(response: Response): Promise<SendOutcome> {
  try {
    return { kind: 'stored', receipt: (await response.json()) as Receipt };
  } catch {
    return { kind: 'offline' };
  }
}

function conflictOf(body: { reason?: string; highest?: number }): SendOutcome {
  if (body.reason === 'sequence-taken') {
    return { kind: 'sequence-taken', highest: body.highest ?? 0 };
  }
  return { kind: 'closed' };
}

async function readBody(response: Response): Promise<{ reason?: string; highest?: number }> {
  return (await response.json().catch(() => ({}))) as { reason?: string; highest?: number };
}
