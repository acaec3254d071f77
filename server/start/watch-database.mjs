import { errorMessage } from '../refusal.mjs';

const LOOK_MS = 500;
// An operator who stopped it on purpose may be about to start it again.
const AFTER_CLEAN_STOP_MS = 10_000;

/**
 * Bring the embedded database back when it ends while the product runs: at once after a crash,
 * after a while when it was stopped in good order.
 * @param {import('../embedded-postgres.mjs').Embedded} database
 * @param {(level: string, message: string, facts: object) => void} report
 */
export function watchDatabase(database, report) {
  let goneSince = 0;
  let busy = false;
  const timer = setInterval(() => {
    const state = database.state();
    if (state === 'running') goneSince = 0;
    if (state === 'running' || busy) return;
    goneSince ||= Date.now();
    if (state === 'crashed' || Date.now() - goneSince > AFTER_CLEAN_STOP_MS) void bringBack(state);
  }, LOOK_MS);

  async function bringBack(state) {
    busy = true;
    try {
      await database.restart();
      report('warn', 'the embedded database had ended and was started again', { state });
    } catch (error) {
      report('error', 'the embedded database does not start', { reason: errorMessage(error) });
    } finally {
      busy = false;
    }
  }

  return { stop: () => clearInterval(timer) };
}
