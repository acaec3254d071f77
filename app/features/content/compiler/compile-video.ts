import type { CompiledMedia, CompiledVideo } from '../compiled-course.ts';
import { questionId } from './compile-questions.ts';
import type { LessonVideoSource } from './lesson-schema.ts';
import type { LoadedCourse, LoadedLesson, LoadedVideo } from './loaded-course.ts';

function mediaOf(course: LoadedCourse, { id }: LoadedVideo): CompiledVideo['media'] {
  const of = (name: string): CompiledMedia | null => {
    const file = `videos/${id}/${name}`;
    const found = course.videoFiles.get(file);
    return found ? { file, ...found } : null;
  };
  const [video, audio] = [of('video.mp4'), of('audio.m4a')];
  const [en, ja] = [of('captions.en.vtt'), of('captions.ja.vtt')];
  return video && audio && en && ja ? { video, audio, en, ja } : null;
}

const NO_TIMES: ReadonlyMap<string, number> = new Map();

/** What was made, whole: without one of its files it is as if nothing were. */
function madeOf(course: LoadedCourse, loaded: LoadedVideo) {
  const media = loaded.made ? mediaOf(course, loaded) : null;
  if (!media || !loaded.made) return { made: null, durationMs: 0, media: null, begins: NO_TIMES };
  const { made, durationMs, slides } = loaded.made.value;
  const begins = new Map(slides.map(({ id, fromMs }) => [id, fromMs]));
  return { made, durationMs, media, begins };
}

function linesWithTimes(loaded: LoadedVideo, isMade: boolean): CompiledVideo['lines'] {
  const { voice, slides } = loaded.source.value;
  const cues = new Map((loaded.captions[voice]?.cues ?? []).map((cue) => [cue.id, cue]));
  return slides.flatMap((slide) =>
    slide.lines.map(({ id, en, ja }) => {
      const cue = isMade ? cues.get(id) : undefined;
      return { id, slide: slide.id, fromMs: cue?.fromMs ?? 0, toMs: cue?.toMs ?? 0, en, ja };
    }),
  );
}

/** A video of a lesson, with the times of what was made; 0 where it is not made yet. */
export function compileVideo(
  course: LoadedCourse,
  lesson: LoadedLesson,
  { id, questions = [], complete }: LessonVideoSource,
): CompiledVideo {
  const loaded = course.videos.get(id)!;
  const { title, voice, slides } = loaded.source.value;
  const { made, durationMs, media, begins } = madeOf(course, loaded);
  const lines = linesWithTimes(loaded, made !== null);
  return {
    ...{ id, title, voice, made, durationMs, media, lines, complete },
    slides: slides.map((slide) => ({
      ...{ id: slide.id, title: slide.title, chapter: slide.chapter ?? null },
      fromMs: begins.get(slide.id) ?? 0,
    })),
    questions: questions.map(({ after, question }) => ({
      atMs: lines.find((line) => line.id === after)?.toMs ?? 0,
      question: questionId(lesson.code, `${lesson.code}.${question.id}`),
    })),
  };
}
