import type { CaptionFile } from '../captions.ts';
import type { Fault } from '../fault.ts';
import { baseText, parseJp } from '../japanese/ruby.ts';
import type { Language, LoadedVideo } from '../loaded-course.ts';
import { linesOf } from './check-script.ts';

/** The cues are the lines of the script, in order and within the video. */
function checkCues(
  { file, cues }: CaptionFile,
  wanted: { ids: readonly string[]; durationMs: number },
  faults: Fault[],
): void {
  const { ids, durationMs } = wanted;
  const at = Array.from({ length: Math.max(ids.length, cues.length) }).findIndex(
    (_, index) => ids[index] !== cues[index]?.id,
  );
  if (at >= 0) {
    const { line, id } = cues[at] ?? { line: cues.at(-1)?.line ?? 1, id: 'none' };
    const expected = ids[at] ? `the caption of line ${ids[at]}` : 'no caption more';
    faults.push({ file, line, code: 'caption-order', expected, found: id });
  }
  for (const cue of cues) {
    if (cue.toMs <= durationMs) continue;
    const expected = `an end within the ${durationMs} ms of the video`;
    const found = `${cue.toMs} ms`;
    faults.push({ file, line: cue.line + 1, code: 'caption-time', expected, found });
  }
}

const bare = (text: string) => text.replace(/\s+/gu, '');

/** What a caption of a line says: its text without readings and spaces. */
export function captionText(language: Language, text: string): string {
  return language === 'en' ? text : bare(baseText(parseJp(text).runs));
}

/** What was made has captions in both languages, and synthetic ones say what the script says. */
export function checkCaptions(video: LoadedVideo, language: Language, faults: Fault[]): void {
  const file = video.captions[language];
  const { made } = video;
  if (!made) return;
  if (!file) {
    const name = `videos/${video.id}/captions.${language}.vtt`;
    const expected = 'captions beside what was made';
    faults.push({ file: name, line: 1, code: 'file-missing', expected, found: 'no such file' });
    return;
  }
  const lines = linesOf(video);
  const ids = lines.map(({ id }) => id);
  checkCues(file, { ids, durationMs: made.value.durationMs }, faults);
  if (made.value.made === 'recorded') return;
  for (const cue of file.cues) {
    const line = lines.find(({ id }) => id === cue.id);
    const text = line && captionText(language, line[language]);
    if (!text || bare(text) === bare(cue.text)) continue;
    const words = { expected: `${text} (make the video anew)`, found: cue.text };
    faults.push({ file: file.file, line: cue.line + 2, code: 'video-stale', ...words });
  }
}
