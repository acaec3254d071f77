import type { OfferedTo } from '#app/platform/offered-to.ts';
import type { Bilingual, PublicQuestion, QuestionKey } from '#app/features/questions/exports.ts';
import type { FilledIn } from './compiled-fill-in.ts';
import type { CheckUpRules, ShowRules } from './compiled-rules.ts';
import type { CompiledVideo } from './compiled-video.ts';

/** A compiled course: plain data, deterministic, and all that publishing and the site need. */

export type { OfferedTo } from '#app/platform/offered-to.ts';
export type { Bilingual } from '#app/features/questions/exports.ts';
export type { CheckUpRules, ShowRules } from './compiled-rules.ts';
export type { CompiledMedia, CompiledVideo } from './compiled-video.ts';
export type Voice = 'a' | 'b';

/** A word of the course. `jp` keeps its ruby as written; `kana` has no spaces. */
export type CompiledWord = {
  id: string;
  lesson: string;
  jp: string;
  kana: string;
  romaji: string;
  en: string;
  use: 'active' | 'recognise';
  clip: string;
};

/** Something said. `audio` is null until the clip is made. */
export type CompiledClip = {
  id: string;
  lesson: string;
  file: string;
  say: string;
  romaji: string;
  voice: Voice;
  audio: { sha256: string; bytes: number; made: 'synthetic' | 'recorded' } | null;
};

export type CompiledQuestion = {
  /** Public and opaque; learners' answers hang on it. */
  id: string;
  /** As the author wrote it, with the lesson's code. It may tell the answer: never sent. */
  name: string;
  lesson: string | null;
  reserve: boolean;
  public: PublicQuestion;
  key: QuestionKey;
  /** What it is found and drawn by. */
  tags?: string[];
  /** It is asked while a video of the lesson plays, and in no check-up. */
  inVideo?: true;
};

export type CompiledLesson = {
  kind: 'lesson';
  slug: string;
  code: string;
  number: number;
  module: string;
  strand: 'situation' | 'kana' | 'topic';
  title: Bilingual;
  goal: Bilingual;
  minutes: number;
  canDo: ({ id: string } & Bilingual)[];
  checkUp: string;
  words: CompiledWord[];
  clips: CompiledClip[];
  /** Letters taught here, in order, with their rows. */
  letters: { id: string; row: string; kana: string; romaji: string; clip: string }[];
  newKanji: string[];
  videos?: CompiledVideo[];
  html: Bilingual;
  text: Bilingual;
  digest: string;
} & FilledIn;

export type DrawRule = { name: string; take: number; from: string[] };

export type CompiledCheckUp =
  | { kind: 'lesson-check-up'; slug: string; lesson: string; title: Bilingual; questions: string[] }
  | {
      kind: 'module-check-up';
      slug: string;
      module: string;
      title: Bilingual;
      minutes: number;
      percent: number;
      draw: DrawRule[];
      rules?: CheckUpRules;
    }
  | {
      kind: 'kana-check';
      slug: string;
      title: Bilingual;
      minutes: number;
      items: number;
      pass: number;
      /** The lessons that passing completes. */
      lessons: string[];
      draw: DrawRule[];
    }
  | {
      kind: 'quiz';
      role: QuizRole;
      slug: string;
      /** The module it stands after; none in a course that is a test. */
      after: string | null;
      title: Bilingual;
      minutes: number;
      percent: number;
      sections: CompiledSection[];
      rules?: CheckUpRules;
      show?: ShowRules;
      /** Which of several attempts is the result; the best where it is not said. */
      counts?: 'latest' | 'first';
      /** Within so many days what people mark is usually back. */
      markingDays?: number;
      clips: CompiledClip[];
    };

/** A part of a quiz: what it asks, or so many drawn from what it holds. */
export type CompiledSection = {
  id: string;
  title: Bilingual | null;
  take: number | null;
  points: number;
  from: string[];
  /** What is drawn, sort by sort; `take` is the sum. */
  strata?: CompiledStratum[];
  /** The step of the series that is advised where this level of a placement test is not held. */
  advises?: number;
  /** The bank of trainers that the strata are drawn from, by its slug. */
  bank?: string;
};

/** So many questions with these tags; `from` names those of the course. */
export type CompiledStratum = {
  take: number;
  tags: string[];
  kinds?: string[] | undefined;
  from?: string[];
};

/** What a quiz is in its course. */
export type QuizRole = 'monthly-test' | 'task' | 'placement';

export type CompiledItem = CompiledLesson | CompiledCheckUp;

export type MonthlyTestsRule = {
  inTime: number;
  atMark: { count: number; percent: number };
};

export type CompiledModule = { id: string; title: Bilingual; lessons: string[]; checkUp: string };

export type CompiledCourse = {
  format: 1;
  slug: string;
  title: Bilingual;
  summary: Bilingual;
  audience: Bilingual;
  notFor: Bilingual | null;
  level: Bilingual;
  /** The courses it is a level of, where it is one; the lowest step comes first. */
  series?: { id: string; step: number };
  /** The series of courses among which it places people, where it is a placement test. */
  placement?: string;
  /** For whom it is offered; everybody where it is not said. */
  offeredTo?: OfferedTo[];
  /** The language it is taught in, where it is one: the text in the other one may be a summary. */
  language?: 'en' | 'ja';
  /** It concerns only its learner: who takes it is not for those who oversee people. */
  isPrivate?: true;
  studyMinutes: number;
  modules: CompiledModule[];
  items: CompiledItem[];
  questions: CompiledQuestion[];
  completion: {
    lessons: 'all' | 'free';
    moduleCheckUps: { percent: number };
    /** So many monthly tests in time, and so many at a mark. */
    monthlyTests?: MonthlyTestsRule | undefined;
    /** Every task has to be handed in. */
    tasks?: 'all' | undefined;
  };
  /** What a learner's state hangs on: ids, answer keys and rules, one line each, sorted. */
  keys: string[];
  /** The same in the lines of versions that were published earlier. */
  formerKeys?: string[];
  digest: string;
};
