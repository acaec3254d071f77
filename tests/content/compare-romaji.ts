import { isRomajiOf } from '#app/features/content/compiler/japanese/romaji.ts';
import { parseJp } from '#app/features/content/compiler/japanese/ruby.ts';

/** Whether rōmaji is a Hepburn spelling of a text with readings, as the compiler of courses sees it. */
export function compareRomaji({ jp, romaji }: { jp: string; romaji: string }): boolean {
  const { runs, faults } = parseJp(jp);
  return faults.length === 0 && isRomajiOf(romaji, runs);
}
