import type { ReportTold } from '../told.ts';
import type { KeptViewing } from './kept-viewings.ts';

/** How a report ended: `later` is tried again, `never` will not be taken. */
export type Sent = { kind: 'taken'; told: ReportTold } | { kind: 'later' } | { kind: 'never' };

/**
 * Sends a report to docs/http.md's endpoint. It outlives its page, so that what was played last arrives also
 * when the page is closed; a reply that breaks off counts as none, and a repeat changes nothing.
 */
export async function sendReport(
  viewing: KeptViewing,
  position: number | null,
  ask: typeof fetch = fetch,
): Promise<Sent> {
  let response: Response;
  try {
    response = await ask('/api/viewings', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token: viewing.token, played: viewing.played, position }),
      keepalive: true,
    });
    if (response.ok) return { kind: 'taken', told: (await response.json()) as ReportTold };
    return { kind: (await isFinal(response)) ? 'never' : 'later' };
  } catch {
    return { kind: 'later' };
  }
}

/** What is not found, malformed, too old or of a course that is over stays so; the rest may change. */
async function isFinal(response: Response): Promise<boolean> {
  if (response.status === 404 || response.status === 422) return true;
  if (response.status !== 409) return false;
  const { reason } = (await response.json()) as { reason?: string };
  return reason !== 'faster-than-clock';
}
