import { AppError } from '../errors.ts';
import { isStorable } from '../storable-text.ts';

/** Where files are uploaded, and how large a request may be there: elsewhere the usual limit holds. */
const UPLOADS: readonly [RegExp, number][] = [
  [/^\/admin\/imports$/u, 10 * 1024 * 1024 + 4096],
  [/^\/teach\/banks\/[^/]+\/import$/u, 10 * 1024 * 1024 + 4096],
  [/^\/career\/evidence$/u, 6 * 1024 * 1024],
  [/^\/(?:career|company)\/messages\/[^/]+$/u, 16 * 1024 * 1024],
  [/^\/company\/candidates\/[^/]+\/message$/u, 16 * 1024 * 1024],
  [/^\/learn\/[^/]+\/[^/]+\/hand-in$/u, 20 * 1024 * 1024],
];
const MOST_FIELDS = 20;

/** The limit of a request's body in bytes, where it is not the usual one. */
export function bodyLimit(request: { method: string; pathname: string }): number | undefined {
  const path = request.pathname.replace(/\.data$/, '').toLowerCase();
  if (request.method !== 'POST') return undefined;
  return UPLOADS.find(([place]) => place.test(path))?.[1];
}

interface SentFile {
  name: string;
  /** What the browser says it is: it proves nothing. */
  mediaType: string;
  bytes: Uint8Array;
}

export interface Upload {
  fields: Record<string, string>;
  /** Null where none was chosen. */
  file: SentFile | null;
}

/** A posted form with one file in it; more files, or one under another name, are refused. */
export async function readUpload(request: Request, fileField: string): Promise<Upload> {
  const { fields, files } = await readFiles(request, fileField);
  if (files.length > 1) throw new AppError('bad-request', 'unexpected file');
  return { fields, file: files[0] ?? null };
}

/** A posted form with files under one name; one under another name is refused. */
export async function readFiles(
  request: Request,
  fileField: string,
): Promise<{ fields: Record<string, string>; files: SentFile[] }> {
  const form = await request.formData().catch(() => {
    throw new AppError('bad-request', 'body is not a form');
  });
  const pairs = [...form];
  if (pairs.length > MOST_FIELDS) throw new AppError('bad-request', 'too many fields');
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  const files: SentFile[] = [];
  for (const [name, value] of pairs) {
    if (typeof value === 'string') {
      if (!isStorable(value)) throw new AppError('bad-request', 'text that cannot be stored');
      fields[name] = value;
    } else {
      if (name !== fileField) throw new AppError('bad-request', 'unexpected file');
      files.push(...(await filesOf(value)));
    }
  }
  return { fields, files };
}

/** A browser sends an empty file without a name where none was chosen. */
async function filesOf(value: File): Promise<SentFile[]> {
  const name = (value.name.split(/[/\\]/u).at(-1) ?? '').slice(-200);
  if (!isStorable(name)) throw new AppError('bad-request', 'a file name that cannot be stored');
  if (name === '' && value.size === 0) return [];
  return [{ name, mediaType: value.type, bytes: new Uint8Array(await value.arrayBuffer()) }];
}
