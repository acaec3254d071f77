import { AppError } from '../errors.ts';
import { isStorable } from '../storable-text.ts';

/** Where files are uploaded, and how large a request may be there: elsewhere the usual limit holds. */
const UPLOADS: readonly [RegExp, number][] = [
  [/^\/admin\/imports$/u, 10 * 1024 * 1024 + 4096],
  [/^\/teach\/banks\/[^/]+\/import$/u, 10 * 1024 * 1024 + 4096],
];
const MOST_FIELDS = 20;

/** The limit of a request's body in bytes, where it is not the usual one. */
export function bodyLimit(request: { method: string; pathname: string }): number | undefined {
  const path = request.pathname.replace(/\.data$/, '').toLowerCase();
  if (request.method !== 'POST') return undefined;
  return UPLOADS.find(([place]) => place.test(path))?.[1];
}

export interface Upload {
  fields: Record<string, string>;
  /** Null where none was chosen. */
  file: { name: string; bytes: Uint8Array } | null;
}

/** A posted form with one file in it; more files, or one under another name, are refused. */
export async function readUpload(request: Request, fileField: string): Promise<Upload> {
  const form = await request.formData().catch(() => {
    throw new AppError('bad-request', 'body is not a form');
  });
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  let file: Upload['file'] = null;
  let count = 0;
  for (const [name, value] of form) {
    count += 1;
    if (count > MOST_FIELDS) throw new AppError('bad-request', 'too many fields');
    if (typeof value === 'string') {
      if (!isStorable(value)) throw new AppError('bad-request', 'text that cannot be stored');
      fields[name] = value;
    } else {
      if (name !== fileField || file) throw new AppError('bad-request', 'unexpected file');
      file = await fileOf(value);
    }
  }
  return { fields, file };
}

/** A browser sends an empty file without a name where none was chosen. */
async function fileOf(value: File): Promise<Upload['file']> {
  const name = (value.name.split(/[/\\]/u).at(-1) ?? '').slice(-200);
  if (!isStorable(name)) throw new AppError('bad-request', 'a file name that cannot be stored');
  if (name === '' && value.size === 0) return null;
  return { name, bytes: new Uint8Array(await value.arrayBuffer()) };
}
