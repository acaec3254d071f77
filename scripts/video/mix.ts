import type { Sound } from '../audio/sound.ts';

/** Puts sounds of one rate at their times into one of this length. */
export function mix(
  sounds: readonly { sound: Sound; fromMs: number }[],
  durationMs: number,
): Sound {
  const rate = sounds[0]?.sound.rate ?? 24_000;
  const samples = new Float64Array(Math.round((durationMs / 1000) * rate));
  for (const { sound, fromMs } of sounds) {
    if (sound.rate !== rate) throw new Error(`sounds of ${sound.rate} and ${rate} Hz`);
    samples.set(sound.samples, Math.round((fromMs / 1000) * rate));
  }
  return { rate, samples };
}

/** How long a sound is, in milliseconds. */
export function lengthMs({ rate, samples }: Sound): number {
  return Math.ceil((samples.length / rate) * 1000);
}
