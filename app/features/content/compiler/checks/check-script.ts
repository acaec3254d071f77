import type { Fault } from '../fault.ts';
import { baseText, parseJp, rubyFaults } from '../japanese/ruby.ts';
import { Report } from '../loaded-course.ts';
import type { Language, LoadedCourse, LoadedVideo } from '../loaded-course.ts';

const LONGEST_JA = 70;
const KANA = /^[\u3041-\u3096\u30a1-\u30faー 。、！？!?,.「」『』・…]+$/u;

type PlacedLine = { path: (string | number)[]; line: ReturnType<typeof linesOf>[number] };

/** Every line of a script in order. */
export function linesOf({ source }: Pick<LoadedVideo, 'source'>) {
  return source.value.slides.flatMap(({ lines }) => lines);
}

function placedLines({ source }: LoadedVideo): PlacedLine[] {
  return source.value.slides.flatMap(({ lines }, slide) =>
    lines.map((line, index) => ({ path: ['slides', slide, 'lines', index], line })),
  );
}

function checkLine({ path, line }: PlacedLine, voice: Language, report: Report): void {
  for (const { code, ...words } of rubyFaults(line.ja)) report.add([...path, 'ja'], code, words);
  const shown = [...baseText(parseJp(line.ja).runs)].length;
  if (shown > LONGEST_JA) {
    const expected = `at most: ${LONGEST_JA} (readings apart)`;
    report.add([...path, 'ja'], 'too-long', { expected, found: `${shown}` });
  }
  if (voice !== 'ja' || line.say === undefined || KANA.test(line.say)) return;
  const expected = 'kana and punctuation';
  report.add([...path, 'say'], 'say-differs', { expected, found: line.say });
}

function checkIds(video: LoadedVideo, report: Report): void {
  const ids = [
    ...video.source.value.slides.map(({ id }, slide) => ({ id, path: ['slides', slide, 'id'] })),
    ...placedLines(video).map(({ path, line }) => ({ id: line.id, path: [...path, 'id'] })),
  ];
  const seen = new Set<string>();
  for (const { id, path } of ids) {
    const expected = 'each id of a slide or a line once in the video';
    if (seen.has(id)) report.add(path, 'id-repeated', { expected, found: id });
    seen.add(id);
  }
}

function checkSlides(course: LoadedCourse, video: LoadedVideo, report: Report): void {
  const { slides } = video.source.value;
  if (!slides[0]?.chapter) {
    const expected = 'chapter: the first slide begins one';
    report.add(['slides', 0], 'shape', { expected, found: 'none' });
  }
  slides.forEach(({ figure, points = [] }, index) => {
    if (!figure) return;
    if (!course.figures.has(figure)) {
      const expected = `a sound drawing at figures/${figure}`;
      report.add(['slides', index, 'figure'], 'figure-missing', { expected, found: 'none' });
    }
    if (points.length <= 3) return;
    const expected = 'at most three points beside a figure';
    report.add(['slides', index, 'points'], 'shape', { expected, found: `${points.length}` });
  });
}

/** A script has its ids once, its drawings, its readings, and lines that fit a caption. */
export function checkScript(course: LoadedCourse, video: LoadedVideo, faults: Fault[]): void {
  const report = new Report(video.source, faults);
  checkIds(video, report);
  checkSlides(course, video, report);
  for (const line of placedLines(video)) checkLine(line, video.source.value.voice, report);
}
