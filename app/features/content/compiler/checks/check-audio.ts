import { clipsOf } from '../clips.ts';
import type { Fault } from '../fault.ts';
import { Report } from '../loaded-course.ts';
import type { LoadedCourse, LoadedLesson } from '../loaded-course.ts';

function checkLesson(course: LoadedCourse, lesson: LoadedLesson, faults: Fault[]): void {
  const audio = course.audio.get(lesson.slug);
  if (!audio) return;
  const report = new Report(audio, faults);
  const wanted = new Map(
    clipsOf(course, lesson).map((clip) => [clip.id.slice(lesson.code.length + 1), clip]),
  );
  audio.value.clips.forEach((entry, index) => {
    const path = ['clips', index];
    const clip = wanted.get(entry.id);
    if (!clip) {
      const expected = 'the id of something the lesson says';
      report.add([...path, 'id'], 'audio-unknown', { expected, found: entry.id });
      return;
    }
    if (clip.say !== entry.say || clip.voice !== entry.voice) {
      const expected = `a clip that says ${clip.say} (voice ${clip.voice})`;
      const found = `${entry.say} (voice ${entry.voice})`;
      report.add([...path, 'say'], 'audio-stale', { expected, found });
    }
    const file = course.clipFiles.get(clip.file);
    if (file?.sha256 === entry.sha256) return;
    const found = file ? 'a file with another digest' : 'no such file';
    report.add([...path, 'sha256'], 'audio-stale', { expected: `${clip.file} as listed`, found });
  });
}

function checkStrays(course: LoadedCourse, faults: Fault[]): void {
  const listed = new Set(
    [...course.audio].flatMap(([slug, { value }]) =>
      value.clips.map((clip) => `audio/${slug}/${clip.id}.mp3`),
    ),
  );
  for (const file of course.clipFiles.keys()) {
    if (listed.has(file)) continue;
    const expected = "an entry in the list of the lesson's clips";
    faults.push({ file, line: 1, code: 'audio-unknown', expected, found: 'none' });
  }
  const { modules, quizzes = [], pools = [] } = course.source.value;
  const slugs = new Set([...modules.flatMap(({ lessons }) => lessons), ...quizzes, ...pools]);
  for (const [slug, { file }] of course.audio) {
    if (slugs.has(slug)) continue;
    const expected = 'the list of clips of a lesson of course.yaml';
    faults.push({ file, line: 1, code: 'file-unknown', expected, found: slug });
  }
}

/** Clips say what the lesson says, and files and lists agree. A clip may be missing. */
export function checkAudio(course: LoadedCourse, faults: Fault[]): void {
  for (const lesson of [...course.lessons, ...course.quizzes, ...course.pools]) {
    checkLesson(course, lesson, faults);
  }
  checkStrays(course, faults);
}
