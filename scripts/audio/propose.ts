import { readFile } from 'node:fs/promises';

import { parse } from 'yaml';

import { toKatakana } from '#app/features/content/compiler/japanese/kana.ts';
import type { CompiledClip } from '#app/features/content/exports.ts';

import { breathsOfRomaji, expectedSounds } from './expected.ts';
import { analyse } from './open-jtalk.ts';
import type { Analyser } from './open-jtalk.ts';
import { formatReading, parseReading, soundsOf } from './reading.ts';
import type { Breath } from './reading.ts';

export type Accents = { alone: Record<string, string>; parts: Record<string, string> };
type Said = Pick<CompiledClip, 'say' | 'romaji'>;
export type Proposal = {
  reading: string;
  from: 'accents' | 'written' | 'kana' | 'katakana' | 'romaji';
};

/** The accents that are put right by hand. */
export async function readAccents(): Promise<Accents> {
  return parse(await readFile(new URL('./accents.yaml', import.meta.url), 'utf8')) as Accents;
}

// Quotation marks would make a pause before the particle behind them.
const fed = (text: string) => text.replace(/[\s「」『』"]/gu, '');

// The kana are those of the expected reading, so that a long vowel and a particle を look apart.
function respell(analysed: readonly Breath[], romaji: string): Breath[] {
  const expected = breathsOfRomaji(romaji)
    .flat()
    .flatMap(({ morae }) => morae);
  let at = 0;
  return analysed.map((breath) =>
    breath.map((phrase) => ({ ...phrase, morae: phrase.morae.map(() => expected[at++]!) })),
  );
}

function corrected(reading: string, { parts }: Accents): string {
  return Object.entries(parts).reduce(
    (text, [wrong, right]) => text.replace(new RegExp(`(?<![^ 、])${wrong}`, 'gu'), right),
    reading,
  );
}

/**
 * How a clip should be said: the analyser's accents on the sounds the course wants. It is asked with
 * the written form first, then in kana and in katakana; an answer with other sounds is not used.
 */
export async function proposeReading(
  said: Said,
  {
    accents,
    forms,
    analyser,
  }: { accents: Accents; forms: Map<string, string>; analyser: Analyser },
): Promise<Proposal> {
  const alone = accents.alone[said.say];
  if (alone) return { reading: alone, from: 'accents' };
  const wanted = expectedSounds(said.romaji);
  const feeds = [
    ['written', forms.get(said.say) ?? ''],
    ['kana', said.say],
    ['katakana', toKatakana(said.say)],
  ] as const;
  for (const [from, text] of feeds) {
    if (text === '') continue;
    const analysed = await analyse(fed(text), analyser);
    if (soundsOf(analysed) !== wanted) continue;
    return { reading: corrected(formatReading(respell(analysed, said.romaji)), accents), from };
  }
  return { reading: formatReading(breathsOfRomaji(said.romaji)), from: 'romaji' };
}

/** Whether a reading is written rightly and has the sounds the course wants. */
export function isReadingOf(reading: string, romaji: string): boolean {
  const breaths = parseReading(reading);
  return breaths !== null && soundsOf(breaths) === expectedSounds(romaji);
}
