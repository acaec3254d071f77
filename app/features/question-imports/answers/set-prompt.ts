import type { Losses } from '../losses.ts';
import type { Asked } from '../texts/asked.ts';

/** Asked where a running text has no question of its own. */
export const FILL_IN = { en: 'Fill in the blanks.', ja: '空欄を埋めてください。' };

/** What is asked with the question's name as its prompt, where it has no words. */
export function withPrompt(asked: Asked, name: string, losses: Losses): Asked {
  if (asked.prompt !== undefined || name.trim() === '') return asked;
  losses.add('prompt-set', name);
  return { ...asked, prompt: name.trim() };
}
