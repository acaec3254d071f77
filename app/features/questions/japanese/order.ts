import type { Token } from '#app/features/questions/japanese/segment.ts';
import type { Work } from '#app/features/questions/japanese/work.ts';
import { spend } from '#app/features/questions/japanese/work.ts';

/** Whether the typed text is the same words in another order. */
export function isReordered(tokens: readonly Token[], typed: string, work: Work): boolean {
  const words = new Map<string, number>();
  let length = 0;
  for (const { text } of tokens) {
    words.set(text, (words.get(text) ?? 0) + 1);
    length += text.length;
  }
  if (tokens.length < 2 || length !== typed.length) return false;
  const dead = new Set<string>();
  const place = (at: number, used: readonly string[]): boolean => {
    if (at === typed.length) return true;
    const key = `${at}:${[...used].sort().join('/')}`;
    if (dead.has(key) || !spend(work, tokens.length)) return false;
    dead.add(key);
    for (const [word, count] of words) {
      if (!typed.startsWith(word, at)) continue;
      if (used.filter((other) => other === word).length >= count) continue;
      if (place(at + word.length, [...used, word])) return true;
    }
    return false;
  };
  return place(0, []);
}
