import { LATIN_OR_DIGIT, toKatakana } from '#app/features/content/compiler/japanese/kana.ts';
import type { JpRun } from '#app/features/content/compiler/japanese/ruby.ts';

import { moraeOf } from '../audio/morae.ts';
import { soundsOf } from '../audio/reading.ts';
import type { Breath } from '../audio/reading.ts';

/** Particles are said otherwise than they are written; in what has ruby there are none. */
const PARTICLES: Readonly<Record<string, readonly string[]>> = {
  は: ['h a', 'w a'],
  へ: ['h e', 'e'],
};
const MOST_VARIANTS = 256;

/** Long vowels as they sound: こう as koo, けい as kee, いう as yuu; ever again, for こうう is kooo. */
function evened(sounds: string): string {
  let before = '';
  let text = ` ${sounds} `.replace(/ i u(?= )/gu, ' y u u');
  while (text !== before) {
    before = text;
    text = text.replace(/ e i(?= )/gu, ' e e').replace(/ o u(?= )/gu, ' o o');
  }
  return text.trim();
}

function literal(kana: string): string | null {
  const morae = moraeOf(toKatakana(kana));
  return morae && morae.flatMap(({ phonemes }) => phonemes).join(' ');
}

const ANY: readonly string[] = ['.+'];

/** What stands outside of ruby: kana, particles among them, and what may be read in any way. */
function plainSounds(text: string): (readonly string[])[] {
  const bare = text.replace(/[\s。、，．！？!?,.「」『』（）()・…：:〜－-]/gu, '');
  const parts =
    bare.match(/[はへ]|[A-Za-z0-9Ａ-Ｚａ-ｚ０-９%％]+|[^はへA-Za-z0-9Ａ-Ｚａ-ｚ０-９%％]+/gu) ?? [];
  return parts.map((part) => {
    const sounds = LATIN_OR_DIGIT.test(part) ? null : literal(part);
    return PARTICLES[part] ?? (sounds === null ? ANY : [sounds]);
  });
}

function soundsOfRun(run: JpRun): (readonly string[])[] {
  if (run.kind === 'text') return plainSounds(run.text);
  const sounds = literal(run.readings.join(''));
  return [sounds === null ? ANY : [sounds]];
}

/** Everything that a text with ruby may sound like, as expressions over sounds. */
export function soundPatterns(runs: readonly JpRun[]): RegExp[] {
  const variants = runs
    .flatMap(soundsOfRun)
    .reduce<string[]>(
      (before, sounds) =>
        before
          .flatMap((start) => sounds.map((sound) => `${start} ${sound}`.trim()))
          .slice(0, MOST_VARIANTS),
      [''],
    );
  return variants.map((sounds) => new RegExp(`^${evened(sounds)}$`, 'u'));
}

/** Whether what the analyser would say is what the ruby says. */
export function saysAs(breaths: readonly Breath[], runs: readonly JpRun[]): boolean {
  const heard = evened(soundsOf(breaths));
  return soundPatterns(runs).some((pattern) => pattern.test(heard));
}
