/** Silences, in milliseconds. */
export const PAUSES = { before: 400, line: 350, slide: 700, after: 900 } as const;
/** Slides change on frames; a film of stills needs few. */
export const FRAMES_PER_SECOND = 5;
const FRAME_MS = 1000 / FRAMES_PER_SECOND;

export type SpokenLine = { id: string; slide: string; ms: number };
export type Times = {
  lines: { id: string; fromMs: number; toMs: number }[];
  slides: { id: string; fromMs: number }[];
  durationMs: number;
};

/** A slide appears in the middle of the silence before its first line. */
const appearsAt = (lineFromMs: number) =>
  Math.max(0, Math.floor((lineFromMs - PAUSES.slide / 2) / FRAME_MS) * FRAME_MS);

/** When each line is heard and each slide is seen, from how long the lines take. */
export function timesOf(spoken: readonly SpokenLine[]): Times {
  const lines: Times['lines'] = [];
  const slides: Times['slides'] = [];
  let at: number = PAUSES.before;
  spoken.forEach(({ id, slide, ms }, index) => {
    const isNewSlide = slides.at(-1)?.id !== slide;
    if (index > 0) at += isNewSlide ? PAUSES.slide : PAUSES.line;
    if (isNewSlide) slides.push({ id: slide, fromMs: index === 0 ? 0 : appearsAt(at) });
    lines.push({ id, fromMs: at, toMs: at + ms });
    at += ms;
  });
  const durationMs = Math.ceil((at + PAUSES.after) / FRAME_MS) * FRAME_MS;
  return { lines, slides, durationMs };
}
