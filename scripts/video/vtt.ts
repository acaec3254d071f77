import { captionText } from '#app/features/content/compiler/checks/check-captions.ts';

import { textWidth, unitsOf } from './wrap.ts';

type Language = 'en' | 'ja';
/** How wide one line of a caption may be before it is broken in two. */
const ONE_LINE = 25;

function clock(ms: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(ms / 60_000)}:${two((ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`;
}

/** One or two lines; of two, the first is about as long as the second. */
export function captionLines(text: string): string[] {
  const whole = textWidth(text);
  if (whole <= ONE_LINE) return [text];
  const units = unitsOf(text);
  const halves = units.slice(1).map((_, index) => {
    const first = units.slice(0, index + 1).join('');
    const afterStop = /[、。,;:.]\s*$/u.test(first) ? whole * 0.15 : 0;
    return { first, distance: Math.abs(textWidth(first) - whole / 2) - afterStop };
  });
  const best = halves.reduce((a, b) => (b.distance < a.distance ? b : a), halves[0]!);
  return [best.first.trimEnd(), text.slice(best.first.length)];
}

/** Captions in one language, a cue for each line. */
export function writeCaptions(
  lines: readonly { id: string; fromMs: number; toMs: number; en: string; ja: string }[],
  language: Language,
): string {
  const cues = lines.map(({ id, fromMs, toMs, ...line }) => {
    const text = captionText(language, line[language]);
    return `${id}\n${clock(fromMs)} --> ${clock(toMs)}\n${captionLines(text).join('\n')}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}
