import type { ReportTold } from '../told.ts';
import { dropViewing, listKept, settleViewing } from './kept-viewings.ts';
import { sendReport } from './send-report.ts';

/**
 * Sends what earlier pages have played and the server does not have yet, but for the viewings of this page.
 * @param onTold how a video stands with it: the page at hand may have been served before
 */
export async function sendKept(
  own: readonly string[] = [],
  onTold: (told: ReportTold) => void = () => undefined,
): Promise<void> {
  const storage = window.localStorage;
  const kept = listKept(storage, Object.keys(storage)).filter(({ token }) => !own.includes(token));
  for (const viewing of kept) {
    const sent = await sendReport(viewing, null);
    if (sent.kind === 'taken') {
      settleViewing(storage, viewing);
      onTold(sent.told);
    }
    if (sent.kind === 'never') dropViewing(storage, viewing.token);
    if (sent.kind === 'later') return;
  }
}
