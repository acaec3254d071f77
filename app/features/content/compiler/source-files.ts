import { sha256 } from '#app/platform/tokens.server.ts';
import type { Fault } from './fault.ts';
import type { ClipFile } from './loaded-course.ts';

/** A course folder in memory: path below the course folder → text, or bytes. */
export type CourseFiles = ReadonlyMap<string, string | Uint8Array>;

const KINDS = [
  { kind: 'course', path: /^course\.yaml$/u, limit: 64_000 },
  { kind: 'readings', path: /^readings-allowed\.yaml$/u, limit: 64_000 },
  { kind: 'lesson', path: /^lessons\/\d\d-[a-z0-9-]+\.yaml$/u, limit: 200_000 },
  { kind: 'quiz', path: /^quizzes\/\d\d-[a-z0-9-]+\.yaml$/u, limit: 200_000 },
  { kind: 'pool', path: /^pools\/\d\d-[a-z0-9-]+\.yaml$/u, limit: 200_000 },
  { kind: 'notes', path: /^notes\.md$/u, limit: 64_000 },
  { kind: 'prose', path: /^(?:en|ja)\/\d\d-[a-z0-9-]+\.md$/u, limit: 32_000 },
  { kind: 'figure', path: /^figures\/[a-z0-9-]+\.svg$/u, limit: 20_000 },
  { kind: 'audio', path: /^audio\/[a-z0-9-]+\.yaml$/u, limit: 200_000 },
  { kind: 'clip', path: /^audio\/[a-z0-9-]+\/[a-z0-9-]+\.mp3$/u, limit: 1_000_000 },
  { kind: 'script', path: /^videos\/[a-z0-9-]+\.yaml$/u, limit: 64_000 },
  { kind: 'made', path: /^videos\/[a-z0-9-]+\/made\.yaml$/u, limit: 64_000 },
  { kind: 'captions', path: /^videos\/[a-z0-9-]+\/captions\.(?:en|ja)\.vtt$/u, limit: 64_000 },
  { kind: 'video', path: /^videos\/[a-z0-9-]+\/video\.mp4$/u, limit: 12_000_000 },
  { kind: 'voice', path: /^videos\/[a-z0-9-]+\/audio\.m4a$/u, limit: 3_000_000 },
] as const;

export type FileKind = (typeof KINDS)[number]['kind'];

/**
 * Text of every text file, in path order, and size and digest of every clip and of every file of a
 * video; the rest is faults.
 */
export type SourceTexts = {
  texts: Map<string, string>;
  clips: Map<string, ClipFile>;
  videos: Map<string, ClipFile>;
  faults: Fault[];
};

// Kana written as letter + combining mark, unseen controls and text direction marks all look right
// and compare wrong.
const REFUSED =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ue000-\uf8ff\ufeff\ufffd]/u;

/** The kind of a file by its path, or null for one that has no place in a course folder. */
export function kindOf(path: string): FileKind | null {
  return KINDS.find((kind) => kind.path.test(path))?.kind ?? null;
}

function bytesOf(content: string | Uint8Array): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
}

function decode(content: string | Uint8Array): string | null {
  if (typeof content === 'string') return content.replace(/^\ufeff/u, '');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return null;
  }
}

function characterFaults(file: string, text: string): Fault[] {
  const faults: Fault[] = [];
  text.split('\n').forEach((content, index) => {
    const line = index + 1;
    const bad = REFUSED.exec(content.replace(/\r$/u, ''));
    if (bad) {
      const code = `U+${bad[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
      const expected = 'visible characters, spaces and line ends';
      faults.push({
        file,
        line,
        column: bad.index + 1,
        code: 'character-refused',
        expected,
        found: code,
      });
    }
    if (content !== content.normalize('NFC')) {
      const expected = 'composed characters (Unicode NFC)';
      faults.push({ file, line, code: 'not-nfc', expected, found: 'a letter and a separate mark' });
    }
  });
  return faults;
}

/** Files that are kept as they are, by what they hold. */
const KEPT: Partial<Record<FileKind, 'clips' | 'videos'>> = {
  clip: 'clips',
  video: 'videos',
  voice: 'videos',
  captions: 'videos',
};

function readOne(file: string, content: string | Uint8Array, into: SourceTexts): void {
  const kind = KINDS.find((candidate) => candidate.path.test(file));
  const fault = (code: Fault['code'], expected: string, found: string) =>
    into.faults.push({ file, line: 1, code, expected, found });
  if (!kind) {
    fault('file-unknown', 'one of the files that docs/content-format.md names', 'another file');
    return;
  }
  const size = bytesOf(content);
  if (size > kind.limit) {
    fault('file-too-large', `at most ${kind.limit} bytes`, `${size} bytes`);
    return;
  }
  const kept = KEPT[kind.kind];
  if (kept) into[kept].set(file, { sha256: sha256(content), bytes: size });
  if (kept && kind.kind !== 'captions') return;
  const text = decode(content);
  if (text === null) {
    fault('not-utf8', 'text in UTF-8', 'bytes that are no UTF-8');
    return;
  }
  const faults = characterFaults(file, text);
  into.faults.push(...faults);
  if (!faults.some((each) => each.code === 'character-refused')) into.texts.set(file, text);
}

/** Sorts, sizes and decodes the files of a course folder. */
export function readTexts(files: CourseFiles): SourceTexts {
  const read: SourceTexts = { texts: new Map(), clips: new Map(), videos: new Map(), faults: [] };
  for (const file of [...files.keys()].sort()) readOne(file, files.get(file)!, read);
  return read;
}
