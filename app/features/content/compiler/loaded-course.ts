import type { AudioSource, CourseSource, ReadingsSource } from './course-schema.ts';
import type { DocNode } from './doc-node.ts';
import type { Fault, FaultCode } from './fault.ts';
import type { TaughtKana } from './japanese/taught.ts';
import type { Path, Taught } from './lesson-texts.ts';
import type { QuizFile } from './quiz-schema.ts';
import type { SvgElement } from './svg.ts';
import type { CaptionFile } from './captions.ts';
import type { MadeSource, ScriptSource } from './video-schema.ts';
import type { YamlSource } from './yaml-source.ts';

export type Language = 'en' | 'ja';
export const LANGUAGES: readonly Language[] = ['en', 'ja'];

/** A lesson as its files say it, with what the lessons before it have taught. */
export type LoadedLesson = {
  slug: string;
  /** Lower-case code: the first part of the ids of words, clips and questions. */
  code: string;
  source: YamlSource<Taught>;
  prose: Record<Language, DocNode[] | null>;
  proseFiles: Record<Language, string>;
  taught: TaughtKana;
  isTaughtKnown: boolean;
};

/** A quiz as its file says it; it teaches nothing, and asks as a lesson does. */
export type LoadedQuiz = LoadedLesson & { quiz: QuizFile };

export type ClipFile = { sha256: string; bytes: number };

/** A video as its files say it; what is null or missing has not been made. */
export type LoadedVideo = {
  id: string;
  source: YamlSource<ScriptSource>;
  made: YamlSource<MadeSource> | null;
  captions: Record<Language, CaptionFile | null>;
};

/** A course as its files say it, in the recommended order. */
export type LoadedCourse = {
  slug: string;
  source: YamlSource<CourseSource>;
  lessons: LoadedLesson[];
  /** Tests and tasks, in the order of course.yaml. */
  quizzes: LoadedQuiz[];
  /** Questions that quizzes draw from, in the order of course.yaml. */
  pools: LoadedLesson[];
  figures: ReadonlyMap<string, SvgElement>;
  /** The list of clips of each lesson, by the lesson's slug. */
  audio: ReadonlyMap<string, YamlSource<AudioSource>>;
  /** The clips that are there, by path. */
  clipFiles: ReadonlyMap<string, ClipFile>;
  /** The videos that have a script, by id. */
  videos: ReadonlyMap<string, LoadedVideo>;
  /** The files of videos that are there, by path. */
  videoFiles: ReadonlyMap<string, ClipFile>;
  /** Where an analyser reads otherwise, and why our reading stands. */
  readings: ReadingsSource['allowed'];
};

/** Where a check reports: faults of one YAML file by the path of the value. */
export class Report {
  constructor(
    private readonly source: Pick<YamlSource<unknown>, 'file' | 'at'>,
    private readonly faults: Fault[],
  ) {}

  add(path: Path, code: FaultCode, words: { expected: string; found: string }): void {
    this.faults.push({ file: this.source.file, ...this.source.at(path), code, ...words });
  }
}
