import { dropViewing, listKept, settleViewing } from './kept-viewings.ts';
import { sendReport } from './send-report.ts';

/** Sends what earlier pages have played and the server does not have yet, but for the viewings of this page. */
export async function sendKept(own: readonly string[] = []): Promise<void> {
  const storage = window.localStorage;
  const kept = listKept(storage, Object.keys(storage)).filter(({ token }) => !own.includes(token));
  for (const viewing of kept) {
    const sent = await sendReport(viewing, null);
    if (sent.kind === 'taken') settleViewing(storage, viewing);
    if (sent.kind === 'never') dropViewing(storage, viewing.token);
    if (sent.kind === 'later') return;
  }
}
