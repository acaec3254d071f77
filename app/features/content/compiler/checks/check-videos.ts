import type { Fault } from '../fault.ts';
import { LANGUAGES, Report } from '../loaded-course.ts';
import type { LoadedCourse, LoadedVideo } from '../loaded-course.ts';
import { checkCaptions } from './check-captions.ts';
import { checkScript, linesOf } from './check-script.ts';

const MOST_BYTES_A_MINUTE = 2_000_000;

function checkUses(course: LoadedCourse, faults: Fault[]): void {
  const used = new Set<string>();
  for (const { source } of course.lessons) {
    const report = new Report(source, faults);
    source.value.videos?.forEach(({ id, questions }, index) => {
      const path = ['videos', index];
      if (used.has(id)) {
        const expected = 'each video in one lesson of the course';
        report.add([...path, 'id'], 'id-repeated', { expected, found: id });
      }
      used.add(id);
      const video = course.videos.get(id);
      if (!video) {
        const expected = `a sound script at videos/${id}.yaml`;
        report.add([...path, 'id'], 'reference-unknown', { expected, found: 'none' });
        return;
      }
      const ids = linesOf(video).map((line) => line.id);
      questions?.forEach(({ after }, at) => {
        if (ids.includes(after)) return;
        const expected = `the id of a line of videos/${id}.yaml`;
        const place = [...path, 'questions', at, 'after'];
        report.add(place, 'reference-unknown', { expected, found: after });
      });
    });
  }
  for (const { id, source } of course.videos.values()) {
    if (used.has(id)) continue;
    const expected = 'a lesson that shows the video';
    faults.push({ file: source.file, line: 1, code: 'file-unknown', expected, found: 'none' });
  }
}

function checkStrays(course: LoadedCourse, faults: Fault[]): void {
  for (const file of course.videoFiles.keys()) {
    const id = file.split('/')[1] ?? '';
    if (course.videos.get(id)?.made) continue;
    const expected = `a sound videos/${id}.yaml and videos/${id}/made.yaml`;
    faults.push({ file, line: 1, code: 'video-stale', expected, found: 'none' });
  }
}

function checkMade(course: LoadedCourse, video: LoadedVideo, faults: Fault[]): void {
  const { made, source } = video;
  if (!made) return;
  const report = new Report(made, faults);
  const { slides, files, durationMs } = made.value;
  const [wanted, found] = [source.value.slides, slides].map((list) =>
    list.map(({ id }) => id).join(', '),
  ) as [string, string];
  if (wanted !== found) report.add(['slides'], 'video-stale', { expected: wanted, found });
  slides.forEach(({ fromMs }, index) => {
    if (fromMs < durationMs && fromMs >= (slides[index - 1]?.fromMs ?? 0)) return;
    const expected = 'times that increase within the video';
    report.add(['slides', index, 'fromMs'], 'video-stale', { expected, found: `${fromMs}` });
  });
  for (const [key, name] of [
    ['video', 'video.mp4'],
    ['audio', 'audio.m4a'],
  ] as const) {
    const file = course.videoFiles.get(`videos/${video.id}/${name}`);
    if (file?.sha256 === files[key].sha256 && file.bytes === files[key].bytes) continue;
    const expected = `videos/${video.id}/${name} as listed`;
    const other = file ? 'another file' : 'no such file';
    report.add(['files', key], 'video-stale', { expected, found: other });
  }
  const most = Math.round((durationMs / 60_000) * MOST_BYTES_A_MINUTE);
  if (files.video.bytes <= most) return;
  const expected = `at most 2 MB a minute, ${most} bytes`;
  report.add(['files', 'video', 'bytes'], 'file-too-large', {
    expected,
    found: `${files.video.bytes}`,
  });
}

/** Scripts are whole and used once, and what was made of them says what they say. A video may be missing. */
export function checkVideos(course: LoadedCourse, faults: Fault[]): void {
  for (const video of course.videos.values()) {
    checkScript(course, video, faults);
    checkMade(course, video, faults);
    for (const language of LANGUAGES) checkCaptions(video, language, faults);
  }
  checkUses(course, faults);
  checkStrays(course, faults);
}
