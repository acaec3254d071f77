import { Refusal } from '../refusal.mjs';

/** @param {string} text */
export const say = (text) => process.stdout.write(`${text}\n`);

/**
 * Do one step of the start and say what it did and how long it took.
 * @template T
 * @param {string} name
 * @param {(note: (result: string) => void) => T | Promise<T>} work calls note with what came of it
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const began = performance.now();
  let note = 'done';
  const result = await work((text) => (note = text));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`  ${`${name}:`.padEnd(12)}${note} (${seconds} s)`);
  return result;
}

/**
 * Say why a command ended and what to do about it.
 * @param {unknown} error
 * @param {string} [outcome]
 */
export function explain(error, outcome = 'Kakehashi did not start.') {
  if (!(error instanceof Refusal)) {
    console.error(error);
    console.error('  What to do: start again; if it happens again, report the lines above.');
    return;
  }
  console.error(`${outcome} ${error.message}`);
  if (error.remedy) console.error(`  What to do: ${error.remedy}`);
}
