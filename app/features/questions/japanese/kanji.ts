import { foldKana, isKanji } from '#app/features/questions/japanese/kana.ts';
import { areLookalikeKanji } from '#app/features/questions/japanese/lookalikes.ts';
import type { Readings } from '#app/features/questions/japanese/readings.ts';
import { readAs } from '#app/features/questions/japanese/readings.ts';
import type { Work } from '#app/features/questions/japanese/work.ts';
import { LONGEST_READ, spend } from '#app/features/questions/japanese/work.ts';

/** Accepted forms as the check for look-alike kanji needs them. */
export interface KanjiForms {
  accepted: readonly string[];
  readings: Readings;
}

/** Whether one kanji of similar shape stands where an accepted form has another. */
export function isLookalikeKanji(typed: string, forms: KanjiForms, work: Work): boolean {
  const kanji = new Set(forms.accepted.flatMap((form) => [...form].filter(isKanji)));
  if (kanji.size === 0 || typed.length > LONGEST_READ) return false;
  const right = new Set(forms.accepted.map(foldKana));
  for (let at = 0; at < typed.length; at += 1) {
    for (const other of isKanji(typed.charAt(at)) ? kanji : []) {
      if (!areLookalikeKanji(typed.charAt(at), other)) continue;
      if (!spend(work, typed.length)) return false;
      const repaired = typed.slice(0, at) + other + typed.slice(at + 1);
      if (right.has(foldKana(repaired))) return true;
      if (readAs(repaired, forms.readings.runs).some((read) => right.has(foldKana(read))))
        return true;
    }
  }
  return false;
}
