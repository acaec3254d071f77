/** Speech as samples between -1 and 1. */
export type Sound = { rate: number; samples: Float64Array };

const BEFORE_SECONDS = 0.08;
const AFTER_SECONDS = 0.15;
const WINDOW_SECONDS = 0.01;
const SILENCE = 0.006;
const LOUDNESS = 0.12;
const PEAK = 0.85;
const FADE_SECONDS = 0.005;

/** Reads a WAV file of one channel and 16 bits. */
export function readWav(bytes: Buffer): Sound {
  const rate = bytes.readUInt32LE(24);
  const at = bytes.indexOf('data', 12, 'latin1') + 8;
  const samples = new Float64Array((bytes.length - at) >> 1);
  for (let index = 0; index < samples.length; index += 1) {
    samples[index] = bytes.readInt16LE(at + index * 2) / 32768;
  }
  return { rate, samples };
}

/** Samples as 16 bits, without a header. */
export function toPcm({ samples }: Sound): Buffer {
  const bytes = Buffer.alloc(samples.length * 2);
  samples.forEach((sample, index) => bytes.writeInt16LE(Math.round(sample * 32767), index * 2));
  return bytes;
}

function loudWindows({ rate, samples }: Sound): { start: number; power: number }[] {
  const size = Math.round(rate * WINDOW_SECONDS);
  const windows: { start: number; power: number }[] = [];
  for (let start = 0; start < samples.length; start += size) {
    const part = samples.subarray(start, start + size);
    const power = part.reduce((sum, sample) => sum + sample * sample, 0) / part.length;
    if (Math.sqrt(power) > SILENCE) windows.push({ start, power });
  }
  return windows;
}

function fade(samples: Float64Array, rate: number): void {
  const length = Math.min(Math.round(rate * FADE_SECONDS), samples.length >> 1);
  for (let index = 0; index < length; index += 1) {
    samples[index]! *= index / length;
    samples[samples.length - 1 - index]! *= index / length;
  }
}

/** Cuts silence at both ends and brings every clip to about the same loudness. */
export function finish(sound: Sound): Sound {
  const { rate, samples } = sound;
  const loud = loudWindows(sound);
  if (loud.length === 0) throw new Error('the synthesiser made no sound');
  const from = Math.max(0, loud[0]!.start - Math.round(rate * BEFORE_SECONDS));
  const to = loud.at(-1)!.start + Math.round(rate * (WINDOW_SECONDS + AFTER_SECONDS));
  const cut = samples.slice(from, to);
  const power = loud.reduce((sum, window) => sum + window.power, 0) / loud.length;
  const peak = cut.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const gain = Math.min(LOUDNESS / Math.sqrt(power), PEAK / peak);
  const even = cut.map((sample) => sample * gain);
  fade(even, rate);
  return { rate, samples: even };
}
