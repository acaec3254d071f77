import type { QuestionSource } from '#app/features/questions/exports.server.ts';

/** A file as it was given: what it is called is a hint, what it holds decides. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

/** What a file and its parts may have at most; more is refused. */
export const IMPORT_LIMITS = {
  bytes: 10 * 1024 * 1024,
  questions: 5_000,
  media: 200,
  /** Bytes of one picture or recording. */
  mediaBytes: 5 * 1024 * 1024,
  /** Answers, options or pairs of one question as they stand in the file. */
  answers: 100,
  /** Characters of one text as it stands in the file, with its markup. */
  text: 100_000,
} as const;

export const IMPORT_FORMATS = ['gift', 'moodle-xml', 'table', 'kakehashi'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Whatever of a question could not be carried, or was set by us; each code has words for the author. */
export const LOSS_CODES = [
  'answer-unclear',
  'attachments',
  'blank-of-several',
  'brace-open',
  'braces-several',
  'cell-missing',
  'cell-unused',
  'cell-wrong',
  'feedback',
  'feedback-overall',
  'file-missing',
  'file-refused',
  'file-too-large',
  'file-unused',
  'first-match',
  'grade',
  'hidden',
  'hints',
  'languages',
  'link-refused',
  'markup-dropped',
  'negative-weights',
  'no-right-answer',
  'not-a-number',
  'not-a-question',
  'not-valid',
  'numbers-dropped',
  'partial-credit',
  'penalty',
  'picture-elsewhere',
  'picture-without-words',
  'prompt-set',
  'rubric-set',
  'several-right',
  'sound-more',
  'star',
  'template',
  'text-too-long',
  'too-many-answers',
  'unequal-weights',
  'units',
  'unknown-kind',
  'wrong-weights',
] as const;
export type LossCode = (typeof LOSS_CODES)[number];

/** One thing that was lost; the line where it is known. */
export interface Loss {
  code: LossCode;
  /** What it was, from the file, shortened. */
  detail: string | null;
  line: number | null;
}

/** What becomes of a question in its bank. */
export const QUESTION_STATUSES = ['draft', 'ready', 'retired'] as const;
export type QuestionStatus = (typeof QUESTION_STATUSES)[number];

export interface ImportedQuestion {
  /** Its number in the file, from 1. */
  item: number;
  /** Where it begins: a line, or the row of a table. */
  line: number | null;
  name: string;
  category: string | null;
  tags: string[];
  /** Null where the file's format does not say it. */
  status: QuestionStatus | null;
  /** Null where it could not be carried at all; `lost` says why. */
  source: QuestionSource | null;
  lost: Loss[];
}

export const MEDIA_TYPES = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/svg+xml',
  'audio/mpeg',
  'audio/mp4',
  'audio/ogg',
  'audio/wav',
  'audio/webm',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** A picture or recording that sources name by `file`; the type is found in its bytes. */
export interface ImportedMedia {
  file: string;
  bytes: Uint8Array;
  type: MediaType;
}

/** Why a file cannot be read at all; each code has words for who gave it. */
export const FILE_FAULT_CODES = [
  'broken-archive',
  'broken-xml',
  'broken-yaml',
  'cell-too-long',
  'document-type',
  'empty',
  'heading-missing',
  'heading-twice',
  'no-questions',
  'no-such-sheet',
  'not-a-bank',
  'not-text',
  'old-excel',
  'open-quote',
  'suspicious-archive',
  'too-deep',
  'too-large',
  'too-many-columns',
  'too-many-media',
  'too-many-questions',
  'too-many-rows',
  'unknown-encoding',
  'unknown-format',
  'unreadable',
  'yaml-refused',
] as const;
export type FileFaultCode = (typeof FILE_FAULT_CODES)[number];

/** Words in both languages, or one text for both. */
type Words = string | { en: string; ja: string };

export type ReadResult =
  | {
      ok: true;
      format: ImportFormat;
      questions: ImportedQuestion[];
      media: ImportedMedia[];
      /** What the file says of its bank, where it is one of ours. */
      bank?: { title: Words; about?: Words | undefined };
    }
  | { ok: false; code: FileFaultCode; line: number | null; detail: string | null };

/** A format of files of questions: pure, bytes in and plain data out. */
export interface Importer {
  format: ImportFormat;
  /** Whether the file looks like one of this format; decided on what it holds. */
  recognises(file: GivenFile): boolean;
  /** @throws UnreadableFile where nothing of it can be read; `readQuestions` makes an answer of it */
  read(file: GivenFile): Promise<ReadResult> | ReadResult;
}
