import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A folder in memory: path below the folder, with forward slashes → text, or bytes. */
export type FolderFiles = Map<string, string | Uint8Array>;

const TEXT = /\.(?:yaml|md|svg)$/u;

async function readOne(file: string): Promise<string | Uint8Array> {
  const bytes = await readFile(file);
  if (!TEXT.test(file)) return bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

const COURSES = path.join('content', 'courses');
const STROKES = path.join('content', 'strokes');

/** Where the content lies: `content/` of the project unless a test says otherwise. */
export type ContentRoot = { root?: string };

function below(folder: string, { root }: ContentRoot): string {
  return path.resolve(root ?? process.cwd(), folder);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
    .sort();
}

/** The folder of a course. */
export function courseFolder(slug: string, options: ContentRoot = {}): string {
  return path.join(below(COURSES, options), slug);
}

/** Reads a course folder. Hidden files are left out; links are not followed. */
export async function readCourseFolder(
  slug: string,
  options: ContentRoot = {},
): Promise<FolderFiles> {
  const folder = courseFolder(slug, options);
  const files: FolderFiles = new Map();
  for (const name of await filesBelow(folder)) {
    files.set(name, await readOne(path.join(folder, name)));
  }
  return files;
}

/** The names of the course folders below `content/courses`, sorted. */
export async function listCourseFolders(options: ContentRoot = {}): Promise<string[]> {
  const entries = await readdir(below(COURSES, options), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

/** Stroke orders by code point in hexadecimal: text of SVG files, empty where there are none. */
export async function readStrokes(options: ContentRoot = {}): Promise<Map<string, string>> {
  const folder = below(STROKES, options);
  const strokes = new Map<string, string>();
  const names = await readdir(folder).catch(() => []);
  for (const name of names.sort()) {
    const hex = /^([0-9a-f]{4,5})\.svg$/u.exec(name)?.[1];
    if (hex) strokes.set(hex, await readFile(path.join(folder, name), 'utf8'));
  }
  return strokes;
}
