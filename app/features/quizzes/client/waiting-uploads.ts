/** Sends one recording or file; true once it is with the server and its answer is in the queue. */
type Send = () => Promise<boolean>;

const waiting = new Map<string, Send>();

/** Says that something of a question is still to be uploaded, or that it no longer is. */
export function setWaiting(questionId: string, send: Send | null): void {
  if (send) waiting.set(questionId, send);
  else waiting.delete(questionId);
}

export const hasWaiting = (): boolean => waiting.size > 0;

/** Sends what is still to be uploaded; true when nothing is left. */
export async function sendWaiting(): Promise<boolean> {
  const sent = await Promise.all([...waiting.values()].map((send) => send()));
  return sent.every(Boolean);
}
