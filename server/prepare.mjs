/** Bring the database to what this build needs, then end: run once per start, before the workers. */
import { loadBuild } from './app-build.mjs';
import { refusalOf } from './prepare-refusal.mjs';

let entry;
try {
  ({ entry } = await loadBuild(process.env.KAKEHASHI_BUILD_DIR ?? ''));
  const report = await entry.prepare((line) => void process.send?.({ say: line }));
  await entry.stop();
  await tell({ report });
  process.exit(0);
} catch (error) {
  await tell({ refusal: refusalOf(error, entry) });
  process.exit(1);
}

/** @param {import('./start/prepare-child.mjs').Message} message */
function tell(message) {
  if (!process.send) return void console.log(message);
  return new Promise((sent) => process.send?.(message, sent));
}
